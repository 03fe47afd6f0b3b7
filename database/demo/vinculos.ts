import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { CONTACTOS, SOLICITUDES } from '#database/demo/comunidad'
import { ContactoFactory } from '#database/factories/contacto_factory'
import { SolicitudContactoFactory } from '#database/factories/solicitud_contacto_factory'

/** Los contactos y las solicitudes entre estas personas, dadas en el orden de `PERSONAS`. */
export async function sembrarVinculos(personas: number[], trx: TransactionClientContract) {
  const id = (posicion: number) => personas[posicion] ?? 0
  await ContactoFactory.client(trx)
    .merge(CONTACTOS.map(([uno, otro]) => ({ usuario1: id(uno), usuario2: id(otro) })))
    .createMany(CONTACTOS.length)
  await SolicitudContactoFactory.client(trx)
    .merge(
      SOLICITUDES.map(([emisor, receptor]) => ({
        usuarioEmisor: id(emisor),
        usuarioReceptor: id(receptor),
      }))
    )
    .createMany(SOLICITUDES.length)
}
