import { randomUUID } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { enTransaccion } from '#base/en_transaccion'
import { ahora, dentroDe, hace } from '#base/reloj_de_la_base'
import type { Hecho } from '#marcas/asentar_hecho'
import { ESPERA_MS, MEMORIA_MS, type Marca } from '#marcas/marca'

type Pedido = {
  usuarioId: number
  clave: string
  /** De qué pedido es: el mismo con otro contenido es otro. */
  huella: string
}

type Guardada = {
  huella: string
  hecho: Hecho | null
  estado: number | null
  cuerpo: string | null
  vencida: boolean | number
  vieja: boolean | number
}

export type Toma =
  | { tipo: 'tomada'; marca: Marca }
  | { tipo: 'contestada'; estado: number; cuerpo: string }
  /** Se hizo, y no se llegó a guardar lo que se contestó. */
  | { tipo: 'hecha'; hecho: Hecho }
  | { tipo: 'de-otro-pedido' | 'en-curso' }

/** Toma una marca para hacer su pedido, o dice qué fue de él. */
export function tomarMarca(pedido: Pedido): Promise<Toma> {
  const toma = randomUUID()
  return enTransaccion(async (trx): Promise<Toma> => {
    const { usuarioId, clave, huella } = pedido
    const nuevas: unknown[] = await trx
      .knexQuery()
      .insert({ usuario: usuarioId, clave, huella, ...recienTomada(toma, trx) })
      .into('marca')
      .onConflict()
      .ignore()
      .returning('clave')
    const tomada: Toma = { tipo: 'tomada', marca: { usuarioId, clave, toma } }
    if (nuevas.length > 0) {
      return tomada
    }
    const guardada = await leer(pedido, trx)
    if (!guardada) {
      return { tipo: 'en-curso' }
    }
    if (!guardada.vieja) {
      const fin = queFue(guardada, huella)
      if (fin) {
        return fin
      }
    }
    await trx
      .from('marca')
      .where({ usuario: usuarioId, clave })
      .update({ huella, hecho: null, estado: null, cuerpo: null, ...recienTomada(toma, trx) })
    return tomada
  })
}

/** Nada si hay que hacerlo: quien lo tenía tomado murió sin hacerlo. */
function queFue(guardada: Guardada, huella: string): Toma | null {
  const { hecho, estado, cuerpo, vencida } = guardada
  if (guardada.huella !== huella) {
    return { tipo: 'de-otro-pedido' }
  }
  if (estado !== null) {
    return { tipo: 'contestada', estado, cuerpo: cuerpo ?? '{}' }
  }
  if (hecho !== null) {
    return { tipo: 'hecha', hecho }
  }
  return vencida ? null : { tipo: 'en-curso' }
}

async function leer(
  { usuarioId, clave }: Pedido,
  trx: TransactionClientContract
): Promise<Guardada | undefined> {
  return trx
    .from('marca')
    .where({ usuario: usuarioId, clave })
    .forUpdate()
    .select('huella', 'hecho', 'estado', 'cuerpo')
    .select(trx.raw(`vence < ${ahora(trx)} AS vencida`))
    .select(trx.raw(`fecha < ${hace(trx, MEMORIA_MS)} AS vieja`))
    .first()
}

const recienTomada = (toma: string, trx: TransactionClientContract) => ({
  toma,
  vence: trx.knexRawQuery(dentroDe(trx, ESPERA_MS)),
  fecha: trx.knexRawQuery(ahora(trx)),
})
