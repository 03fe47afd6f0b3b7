import { setImmediate as siguienteVuelta } from 'node:timers/promises'
import type { Hechos } from '#reglas/hechos'
import { Explicador, type ComparacionExplicada } from '#reglas/motor/explicador'
import type { Aporte, MotorDeReglas } from '#reglas/motor/motor'
import { ordenar, type Evaluado } from '#reglas/motor/ordenar'

/** Lo que sumó una regla, y cuáles de sus comparaciones se cumplieron. */
export type AporteExplicado = Aporte & { condiciones: ComparacionExplicada[] }

export type Explicado<Elemento> = Omit<Evaluado<Elemento>, 'aportes'> & {
  aportes: AporteExplicado[]
}

/** Ordena como el muro y dice por qué. Es para quien administra: explicar cuesta más que ordenar. */
export async function ordenarExplicando<Elemento extends { hechos: Hechos }>(
  motor: MotorDeReglas,
  elementos: Elemento[]
): Promise<Explicado<Elemento>[]> {
  const explicador = new Explicador(motor.definiciones)
  const explicados: Explicado<Elemento>[] = []
  for (const evaluado of await ordenar(motor, elementos)) {
    const reglas = await explicador.explicar(evaluado.elemento.hechos)
    const porNombre = new Map(reglas.map(({ regla, condiciones }) => [regla, condiciones]))
    const aportes = evaluado.aportes.map((aporte) => ({
      ...aporte,
      condiciones: porNombre.get(aporte.regla) ?? [],
    }))
    explicados.push({ ...evaluado, aportes })
    // Cada video tarda lo suyo: entre uno y otro pasan los demás pedidos.
    await siguienteVuelta()
  }
  return explicados
}
