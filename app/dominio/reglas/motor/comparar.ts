import type { Hechos } from '#reglas/hechos'
import { ordenarExplicando, type AporteExplicado } from '#reglas/motor/explicar'
import type { MotorDeReglas } from '#reglas/motor/motor'

/** En qué lugar queda un video, desde 1, y por qué. */
type Puesto = { lugar: number; importancia: number; aportes: AporteExplicado[] }

export type Comparado<Elemento> = { elemento: Elemento; antes: Puesto; despues: Puesto }

/** Cómo quedan unos videos con un conjunto de reglas y con otro, en el orden que da el segundo. */
export async function comparar<Elemento extends { hechos: Hechos }>(
  elementos: Elemento[],
  motores: { antes: MotorDeReglas; despues: MotorDeReglas }
): Promise<Comparado<Elemento>[]> {
  const antes = await puestos(motores.antes, elementos)
  const despues = await puestos(motores.despues, elementos)
  return elementos
    .map((elemento, posicion) => ({
      elemento,
      antes: exigir(antes.get(posicion)),
      despues: exigir(despues.get(posicion)),
    }))
    .sort((uno, otro) => uno.despues.lugar - otro.despues.lugar)
}

async function puestos(motor: MotorDeReglas, elementos: { hechos: Hechos }[]) {
  const ordenados = await ordenarExplicando(motor, elementos)
  return new Map(
    ordenados.map(({ posicion, importancia, aportes }, indice): [number, Puesto] => [
      posicion,
      { lugar: indice + 1, importancia, aportes },
    ])
  )
}

/** Ordenar no pierde a nadie. */
function exigir(puesto: Puesto | undefined): Puesto {
  if (!puesto) {
    throw new Error('Un video se perdió al ordenar')
  }
  return puesto
}
