import { asentar } from '#auditoria/asentar'
import { enTransaccion } from '#base/en_transaccion'
import Resolucion from '#models/resolucion'

/** Deja libre el lugar de una resolución que otro servidor rechazó: no pasó nada, y se puede pedir otra. */
export async function soltar({ id, tipo, cosa, resolucion }: Resolucion, quien: string) {
  await enTransaccion(async (trx) => {
    const [sueltas] = await Resolucion.query({ client: trx })
      .where({ id, resolucion })
      .whereNull('terminada')
      .delete()
    if (Number(sueltas) > 0) {
      const sobre = `${tipo} ${cosa}`
      await asentar([{ quien, que: 'denuncia.soltar', sobre, antes: { resolucion } }], trx)
    }
  })
}
