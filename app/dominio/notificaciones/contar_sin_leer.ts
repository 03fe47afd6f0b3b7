import db from '@adonisjs/lucid/services/db'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { bloqueadosPara } from '#moderacion/bloqueos'
import { TOPE_SIN_LEER } from '#base/tope_sin_leer'

/** Cuántas notificaciones le quedan a alguien por leer, hasta el tope. */
export async function contarSinLeer(usuarioId: number): Promise<number> {
  const algunas = db
    .from('notificacion')
    .where('usuario', usuarioId)
    .whereNotIn('causante', db.from('bloqueados').select('id'))
    // Escrito y no como parámetro: así sirve el índice de las que nadie leyó.
    .whereRaw('leida = false')
    .select('id')
    // Con orden se las lee de a una por su índice: sin él, PostgreSQL puede juntarlas todas antes de cortar. Y de la
    // más nueva a la más vieja, que es donde están las que nadie leyó.
    .orderBy('id', 'desc')
    .limit(TOPE_SIN_LEER)
  const cliente = clienteDeLectura()
  const bloqueados = await bloqueadosPara(cliente, usuarioId)
  const fila = await cliente
    .query()
    .with('bloqueados', cliente.raw(...bloqueados))
    .from(algunas.as('algunas'))
    .count('* as cantidad')
    .first()
  return Number(fila?.cantidad)
}
