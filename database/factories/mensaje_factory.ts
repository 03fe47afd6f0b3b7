import Factory from '@adonisjs/lucid/factories'
import { DateTime } from 'luxon'
import { CONVERSACIONES } from '#database/demo/conversaciones'
import Mensaje from '#models/mensaje'

const TEXTOS = CONVERSACIONES.flatMap(({ mensajes }) => mensajes)

export const MensajeFactory = Factory.define(Mensaje, ({ faker }) => ({
  mensaje: faker.helpers.arrayElement(TEXTOS),
  fecha: DateTime.utc(),
})).build()
