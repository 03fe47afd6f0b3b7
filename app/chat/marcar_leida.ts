import Mensaje from '#models/mensaje'

/** Marca como leído todo lo que una persona le escribió a otra hasta ahora. */
export async function marcarLeida({
  destinatario,
  emisor,
}: {
  destinatario: number
  emisor: number
}) {
  await Mensaje.query().where({ destinatario, emisor, leido: false }).update({ leido: true })
}
