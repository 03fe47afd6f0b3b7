import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { CONTACTOS, SOLICITUDES } from '#database/demo/comunidad'
import { algunaVez, type Historia } from '#database/demo/fechas'
import { ContactoFactory } from '#database/factories/contacto_factory'
import { SolicitudContactoFactory } from '#database/factories/solicitud_contacto_factory'

/** Los contactos se hicieron en el primer tercio de la historia: después pasa lo que pasa entre ellos. */
const UN_TERCIO = 1 / 3

/**
 * Los contactos y las solicitudes entre estas personas, dadas en el orden de `PERSONAS`. Los contactos, desde que
 * están todas.
 *
 * @returns desde cuándo son contactos los de cada par, por sus posiciones
 */
export async function sembrarVinculos(
  personas: number[],
  { desde, hasta }: Historia,
  trx: TransactionClientContract
): Promise<DateTime[]> {
  const id = (posicion: number) => personas[posicion] ?? 0
  const tercio = desde.plus(hasta.diff(desde).toMillis() * UN_TERCIO)
  const fechas = CONTACTOS.map(() => algunaVez(desde, tercio))
  await ContactoFactory.client(trx)
    .merge(
      CONTACTOS.map(([uno, otro], cual) => ({
        usuario1: id(uno),
        usuario2: id(otro),
        fecha: fechas[cual] ?? desde,
      }))
    )
    .createMany(CONTACTOS.length)
  await SolicitudContactoFactory.client(trx)
    .merge(
      SOLICITUDES.map(([emisor, receptor]) => ({
        usuarioEmisor: id(emisor),
        usuarioReceptor: id(receptor),
      }))
    )
    .createMany(SOLICITUDES.length)
  return fechas
}
