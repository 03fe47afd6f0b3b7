import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { ahora } from '#base/reloj_de_la_base'
import { comoTextoDeBase } from '#models/fecha'
import Regla from '#models/regla'
import type { AccionSobreRegla } from '#models/regla_version'
import type { DefinicionDeRegla } from '#reglas/lenguaje/definicion'

/** Guarda una regla nueva; con `id` y `creada` si ya los tenía. */
export async function insertarRegla(
  definicion: DefinicionDeRegla,
  cliente: QueryClientContract,
  { id, creada }: { id?: number; creada?: DateTime } = {}
): Promise<{ id: number }> {
  const hora = cliente.knexRawQuery(ahora(cliente))
  const [fila] = await cliente
    .knexQuery()
    .insert({
      ...(id !== undefined && { id }),
      ...columnasDe(definicion),
      creada: creada ? comoTextoDeBase(creada) : hora,
      modificada: hora,
    })
    .into('regla')
    .returning('id')
  return fila
}

export async function modificarRegla(
  id: number,
  definicion: DefinicionDeRegla,
  cliente: QueryClientContract
) {
  const modificada = cliente.raw(ahora(cliente))
  await Regla.query({ client: cliente })
    .where('id', id)
    .update({ ...columnasDe(definicion), modificada })
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
  const fecha = cliente.knexRawQuery(ahora(cliente))
  const filas = diferencias.map(({ reglaId, accion, antes, despues }) => ({
    version,
    regla_id: reglaId,
    accion,
    autor,
    fecha,
    antes: antes && JSON.stringify(antes),
    despues: despues && JSON.stringify(despues),
  }))
  if (filas.length > 0) {
    await cliente.knexQuery().insert(filas).into('regla_version')
  }
}

function columnasDe({ condiciones, acciones, ...resto }: DefinicionDeRegla) {
  return {
    ...resto,
    condiciones: JSON.stringify(condiciones),
    acciones: JSON.stringify(acciones),
  }
}
