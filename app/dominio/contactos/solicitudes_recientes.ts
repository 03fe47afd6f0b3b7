import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

type Par = { emisor: number; receptor: number }

/** Cuántas veces se le puede mandar una solicitud a la misma persona en un día (docs/contrato.md §3). */
const POR_DIA = 5

const UN_DIA_S = 86_400

/** El reloj es el de la base: los de los servidores pueden no coincidir. */
const RELOJES = {
  postgres: {
    ahora: 'clock_timestamp()',
    haceUnDia: "clock_timestamp() - interval '24 hours'",
    segundosDesde: 'EXTRACT(EPOCH FROM clock_timestamp() - MIN(fecha))',
  },
  sqlite: {
    ahora: "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')",
    haceUnDia: "strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-24 hours')",
    segundosDesde: "(julianday('now') - julianday(MIN(fecha))) * 86400",
  },
}

const relojDe = ({ dialect }: QueryClientContract) =>
  dialect.name === 'postgres' ? RELOJES.postgres : RELOJES.sqlite

/**
 * Qué corresponde hacer con una solicitud más al mismo receptor: esperar tantos segundos si ya hubo
 * demasiadas, y avisarle solo si en el último día no se le mandó ninguna ni terminó mal ninguna.
 */
export async function mirarRecientes(
  par: Par,
  trx: QueryClientContract
): Promise<{ esperaSegundos: number; seAvisa: boolean }> {
  const { haceUnDia, segundosDesde } = relojDe(trx)
  const recientes = () =>
    trx.from('solicitud_reciente').where(par).where('fecha', '>', trx.raw(haceUnDia))
  const enviadas: { cantidad: unknown; desde: unknown } | null = await recientes()
    .where('hecho', 'enviada')
    .count('* as cantidad')
    .select(trx.raw(`${segundosDesde} AS desde`))
    .first()
  const alguna: unknown = await recientes().select('id').first()
  const demasiadas = Number(enviadas?.cantidad) >= POR_DIA
  return {
    esperaSegundos: demasiadas ? Math.max(1, Math.ceil(UN_DIA_S - Number(enviadas?.desde))) : 0,
    seAvisa: !alguna,
  }
}

/** Recuerda por un día que una solicitud se mandó, o que se la rechazó o canceló. */
export async function recordarSolicitud(
  { emisor, receptor }: Par,
  hecho: 'enviada' | 'retirada',
  trx: QueryClientContract
) {
  await trx.rawQuery(
    `INSERT INTO solicitud_reciente (emisor, receptor, hecho, fecha) VALUES (?, ?, ?, ${relojDe(trx).ahora})`,
    [emisor, receptor, hecho]
  )
}

/** Lo que ya tiene más de un día, que no hace falta recordar. */
export const solicitudesViejas = () => ({
  tabla: 'solicitud_reciente',
  donde: `fecha <= ${relojDe(db.connection()).haceUnDia}`,
})
