import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import Regla from '#models/regla'
import type { DefinicionDeRegla } from '#reglas/lenguaje/definicion'
import type { ErrorDeRegla } from '#reglas/lenguaje/errores'
import { leerDefinicion } from '#reglas/lenguaje/leer_definicion'

/** Una regla de la tabla. Si alguien la rompió a mano no tiene definición, y dice por qué. */
export type ReglaGuardada = {
  id: number
  creada: DateTime
  modificada: DateTime
  /** Lo que dice la fila, sirva o no. */
  contenido: { nombre: string; habilitada: boolean; orden: number } & Record<string, unknown>
  definicion: DefinicionDeRegla | null
  errores: ErrorDeRegla[]
}

/** Las reglas de la tabla, en su orden. */
export async function leerReglas(cliente?: QueryClientContract): Promise<ReglaGuardada[]> {
  const filas = await Regla.query({ client: cliente }).orderBy('orden').orderBy('id')
  return filas.map(desdeFila)
}

export async function leerRegla(id: number): Promise<ReglaGuardada | null> {
  const fila = await Regla.find(id)
  return fila && desdeFila(fila)
}

function desdeFila(fila: Regla): ReglaGuardada {
  const { id, creada, modificada, nombre, descripcion, habilitada, orden } = fila
  const contenido = {
    nombre,
    descripcion,
    condiciones: interpretar(fila.condiciones),
    acciones: interpretar(fila.acciones),
    habilitada,
    orden,
  }
  return { id, creada, modificada, contenido, ...leerDefinicion(contenido) }
}

/** Más listas y objetos de los que puede tener una regla válida. */
const DEMASIADOS = 1_000

/**
 * Lo que no es JSON queda como el texto que es, y la validación dirá que no sirve. También uno tan
 * hondo que después no se lo pudiera escribir.
 */
function interpretar(texto: string): unknown {
  if ((texto.match(/[[{]/g)?.length ?? 0) > DEMASIADOS) {
    return texto
  }
  try {
    return JSON.parse(texto)
  } catch {
    return texto
  }
}
