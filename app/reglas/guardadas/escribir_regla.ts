import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import Regla from '#models/regla'
import ReglaVersion, { type AccionSobreRegla } from '#models/regla_version'
import type { DefinicionDeRegla } from '#reglas/lenguaje/definicion'

/** Guarda una regla nueva; con `id` y `creada` si ya los tenía. */
export function insertarRegla(
  definicion: DefinicionDeRegla,
  cliente: QueryClientContract,
  anterior: { id?: number; creada?: DateTime } = {}
): Promise<Regla> {
  const ahora = DateTime.utc()
  return Regla.create(
    { creada: ahora, ...anterior, ...columnasDe(definicion), modificada: ahora },
    { client: cliente }
  )
}

export async function modificarRegla(
  id: number,
  definicion: DefinicionDeRegla,
  cliente: QueryClientContract
) {
  const fila = await Regla.findOrFail(id, { client: cliente })
  await fila.merge({ ...columnasDe(definicion), modificada: DateTime.utc() }).save()
}

/** Lo que pasó con una regla en un cambio: `antes` o `despues` faltan si no existía o dejó de existir. */
export type Diferencia = {
  reglaId: number
  accion: AccionSobreRegla
  nombre: string
  antes: object | null
  despues: DefinicionDeRegla | null
}

type Cambio = { version: number; autor: string; diferencias: Diferencia[] }

export async function anotarCambio(
  { version, autor, diferencias }: Cambio,
  cliente: QueryClientContract
) {
  const fecha = DateTime.utc()
  await ReglaVersion.createMany(
    diferencias.map(({ reglaId, accion, antes, despues }) => ({
      version,
      reglaId,
      accion,
      autor,
      fecha,
      antes: antes && JSON.stringify(antes),
      despues: despues && JSON.stringify(despues),
    })),
    { client: cliente }
  )
}

function columnasDe({ condiciones, acciones, ...resto }: DefinicionDeRegla) {
  return {
    ...resto,
    condiciones: JSON.stringify(condiciones),
    acciones: JSON.stringify(acciones),
  }
}
