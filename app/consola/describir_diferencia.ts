import type { Diferencia } from '#reglas/guardadas/escribir_regla'
import type { DefinicionDeRegla } from '#reglas/lenguaje/definicion'
import { describirAcciones, describirCondicion } from '#reglas/lenguaje/describir'
import { exigirDefinicion } from '#reglas/lenguaje/leer_definicion'

const EN_PALABRAS: Record<Diferencia['accion'], string> = {
  crear: 'Se crea',
  modificar: 'Cambia',
  eliminar: 'Se elimina',
}

/** Cómo se dice en palabras cada parte de una regla. */
const PARTES: [string, (regla: DefinicionDeRegla) => string][] = [
  ['nombre', ({ nombre }) => nombre],
  ['descripción', ({ descripcion }) => descripcion || 'ninguna'],
  ['si', ({ condiciones }) => describirCondicion(condiciones)],
  ['importancia', ({ acciones }) => describirAcciones(acciones)],
  ['orden', ({ orden }) => String(orden)],
  ['habilitada', ({ habilitada }) => (habilitada ? 'sí' : 'no')],
]

/** Qué le pasa a una regla, en palabras: qué parte cambia, y cómo era y cómo queda. */
export function describirDiferencia({ accion, nombre, antes, despues }: Diferencia): string {
  const titulo = `${EN_PALABRAS[accion]} «${nombre}»`
  if (accion !== 'modificar' || !despues) {
    return titulo
  }
  const anterior = entendida(antes)
  const cambios = PARTES.flatMap(([parte, decir]) => {
    const era = anterior ? decir(anterior) : 'no se entendía'
    const queda = decir(despues)
    return era === queda ? [] : [`\n  ${parte}: ${era} → ${queda}`]
  })
  return titulo + cambios.join('')
}

/** La que había, si se la entiende: una guardada a mano puede estar rota. */
function entendida(regla: object | null): DefinicionDeRegla | undefined {
  try {
    return exigirDefinicion(regla)
  } catch {
    return undefined
  }
}
