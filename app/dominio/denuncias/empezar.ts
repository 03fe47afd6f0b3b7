import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { asentar } from '#auditoria/asentar'
import { ahora, hace } from '#base/reloj_de_la_base'
import { cabe } from '#denuncias/cabe'
import Denuncia, { type TipoDeResolucion } from '#models/denuncia'
import Resolucion from '#models/resolucion'

/**
 * Cuánto se le guarda el lugar a una resolución que no terminó: mientras tanto solo se la puede repetir, y después
 * otra toma su lugar. Es mucho más que lo que tarda en contestar otro servidor.
 */
export const VIGENCIA_MS = 300_000

export type PedidoDeResolucion = {
  id: number
  resolucion: TipoDeResolucion
  nota: string | null
  quien: string
}

export type Comienzo =
  /** `retomada`: otra vez se la empezó, y no se sabe si llegó a hacerse. */
  | { tipo: 'empezada'; enCurso: Resolucion; denuncia: Denuncia; retomada: boolean }
  | { tipo: 'ya-resuelta' | 'desconocida' | 'no-cabe' }
  | { tipo: 'otra-en-curso' | 'otra-resuelta'; resolucion: TipoDeResolucion }

/**
 * Anota qué se va a hacer antes de pedírselo a otro servidor. Sobre cada cosa hay a lo sumo una en curso, y lo dice
 * la base: quien repite la misma sigue por donde la otra quedó.
 */
export async function empezar(
  pedido: PedidoDeResolucion,
  trx: TransactionClientContract
): Promise<Comienzo> {
  const { id, resolucion, nota, quien } = pedido
  const denuncia = await Denuncia.find(id, { client: trx })
  if (!denuncia || !cabe(resolucion, denuncia.tipo)) {
    return { tipo: denuncia ? 'no-cabe' : 'desconocida' }
  }
  const anterior = await buscarEnCurso(denuncia, trx)
  if (anterior?.resolucion === resolucion) {
    // Quien la retoma tiene otro rato: si no, otra podría tomar su lugar mientras se la termina.
    await guardarElLugar(anterior, trx)
    return { tipo: 'empezada', enCurso: anterior, denuncia, retomada: true }
  }
  if (anterior && !(await retirar(anterior, trx))) {
    return { tipo: 'otra-en-curso', resolucion: anterior.resolucion }
  }
  const enCurso = await insertar(denuncia, { resolucion, nota, quien }, trx)
  if (!enCurso) {
    // Otro se adelantó entre mirar y escribir: ahora se lo ve.
    return empezar(pedido, trx)
  }
  // Con el lugar tomado nadie más puede resolverla: recién ahora se sabe cómo está.
  await denuncia.useTransaction(trx).refresh()
  if (denuncia.estado === 'resuelta') {
    await enCurso.useTransaction(trx).delete()
    return comoEstaba(denuncia, resolucion)
  }
  const { tipo, cosa } = denuncia
  const asiento = {
    sobre: `${tipo} ${cosa}`,
    antes: anterior && { resolucion: anterior.resolucion, sinTerminar: true },
    despues: { denuncia: id, resolucion, nota },
  }
  await asentar([{ quien, que: 'denuncia.resolver', ...asiento }], trx)
  return { tipo: 'empezada', enCurso, denuncia, retomada: false }
}

/** Lo que se contesta de una que ya estaba resuelta. */
export function comoEstaba(
  { resolucion: suya }: Denuncia,
  resolucion: TipoDeResolucion
): Exclude<Comienzo, { tipo: 'empezada' }> {
  return suya === null || suya === resolucion
    ? { tipo: 'ya-resuelta' }
    : { tipo: 'otra-resuelta', resolucion: suya }
}

/** La que está en curso sobre lo mismo, tomada hasta que esta transacción termine. */
function buscarEnCurso({ tipo, cosa }: Denuncia, trx: TransactionClientContract) {
  return Resolucion.query({ client: trx })
    .where({ tipo, cosa })
    .whereNull('terminada')
    .forUpdate()
    .first()
}

/** Que no se la considere abandonada por otro rato. */
export async function guardarElLugar({ id }: Resolucion, trx: TransactionClientContract) {
  await Resolucion.query({ client: trx })
    .where('id', id)
    .update({ fecha: trx.raw(ahora(trx)) })
}

/** @returns si llevaba tanto sin terminar que se la pudo sacar del lugar */
async function retirar(anterior: Resolucion, trx: TransactionClientContract): Promise<boolean> {
  const [retiradas] = await Resolucion.query({ client: trx })
    .where('id', anterior.id)
    .whereRaw(`fecha < ${hace(trx, VIGENCIA_MS)}`)
    .delete()
  return Number(retiradas) > 0
}

async function insertar(
  { tipo, cosa }: Denuncia,
  datos: Omit<PedidoDeResolucion, 'id'>,
  trx: TransactionClientContract
): Promise<Resolucion | null> {
  const filas: { id: number }[] = await trx
    .knexQuery()
    .insert({ tipo, cosa, ...datos, fecha: trx.knexRawQuery(ahora(trx)) })
    .into('resolucion')
    .onConflict(trx.knexRawQuery('(tipo, cosa) WHERE terminada IS NULL'))
    .ignore()
    .returning('id')
  return filas[0] ? Resolucion.find(filas[0].id, { client: trx }) : null
}
