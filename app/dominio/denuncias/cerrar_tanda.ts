import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { asentar } from '#auditoria/asentar'
import { ahora } from '#base/reloj_de_la_base'
import { eliminarPorModeracion } from '#comentarios/eliminar_por_moderacion'
import { asientosDelCierre } from '#denuncias/asientos_del_cierre'
import { guardarElLugar } from '#denuncias/empezar'
import Denuncia from '#models/denuncia'
import Resolucion from '#models/resolucion'
import type { Notificador } from '#notificaciones/notificador'
import { DenunciaResuelta } from '#notificaciones/tipos/denuncia_resuelta'

/** Cuántas denuncias por transacción: una cosa puede tener muchísimas. */
const TANDA = 100

export type Cierre =
  { tipo: 'sigue' } | { tipo: 'terminada'; denuncias: number } | { tipo: 'ajena' }

type Pedido = {
  enCurso: Resolucion
  autor: number
  quien: string
  estaba: boolean | null
  notificador: Notificador
}

/**
 * Cierra unas cuantas de las denuncias abiertas de una cosa y les avisa a quienes las hicieron; con la última,
 * termina la resolución. Si el proceso muere entre dos, quien la repita sigue con las que faltan.
 *
 * @returns `ajena` si mientras tanto otro la terminó o tomó su lugar
 */
export async function cerrarTanda(
  { enCurso, autor, quien, estaba, notificador }: Pedido,
  trx: TransactionClientContract
): Promise<Cierre> {
  if (!(await tomar(enCurso, trx))) {
    return { tipo: 'ajena' }
  }
  const { id, tipo, cosa, resolucion } = enCurso
  if (resolucion === 'comentario-eliminado') {
    const antes = await eliminarPorModeracion(Number(cosa), trx)
    if (antes) {
      const sobre = `comentario ${cosa}`
      await asentar([{ quien, que: 'comentario.eliminar', sobre, antes }], trx)
    }
  }
  const abiertas = await Denuncia.query({ client: trx })
    .select('id', 'denunciante')
    .where({ tipo, cosa, estado: 'abierta' })
    .orderBy('id')
    .limit(TANDA)
  const ids = abiertas.map((denuncia) => denuncia.id)
  await Denuncia.query({ client: trx })
    .whereIn('id', ids)
    .update({ estado: 'resuelta', resolucion, resolucion_id: id, resuelta: trx.raw(ahora(trx)) })
  for (const { denunciante } of abiertas) {
    const hecho = resolucion !== 'desestimada'
    await notificador.notificar(new DenunciaResuelta({ destinatario: denunciante, hecho }), trx)
  }
  if (abiertas.length < TANDA) {
    return terminar({ enCurso, autor, quien, estaba }, trx)
  }
  await guardarElLugar(enCurso, trx)
  return { tipo: 'sigue' }
}

/** Si sigue siendo la que está en curso; nadie más la toca hasta que esta transacción termine. */
function tomar({ id }: Resolucion, trx: TransactionClientContract) {
  return Resolucion.query({ client: trx })
    .where('id', id)
    .whereNull('terminada')
    .forUpdate()
    .first()
}

async function terminar(
  { enCurso, autor, quien, estaba }: Omit<Pedido, 'notificador'>,
  trx: TransactionClientContract
): Promise<Cierre> {
  const { id, tipo, cosa } = enCurso
  const cuenta = await trx
    .from('denuncia')
    .where({ tipo, cosa, resolucion_id: id })
    .count('* as cantidad')
    .first()
  const denuncias = Number(cuenta?.cantidad)
  await asentar(asientosDelCierre({ enCurso, autor, quien, denuncias, estaba }), trx)
  await Resolucion.query({ client: trx })
    .where('id', id)
    .update({ terminada: trx.raw(ahora(trx)) })
  return { tipo: 'terminada', denuncias }
}
