import Factory from '@adonisjs/lucid/factories'
import { DateTime } from 'luxon'
import { COMENTARIOS } from '#database/demo/conversaciones'
import Comentario from '#models/comentario'

/** De recién: media fecha los videos al subirlos, y ninguno tiene comentarios de antes. */
export const ComentarioFactory = Factory.define(Comentario, ({ faker }) => ({
  comentario: faker.helpers.arrayElement(COMENTARIOS),
  fecha: DateTime.utc(),
})).build()
