import Factory from '@adonisjs/lucid/factories'
import { DateTime } from 'luxon'
import Mensaje from '#models/mensaje'

const TEXTOS = [
  '¿Viste el video que subí?',
  'Sí, está buenísimo',
  '¿Nos juntamos el sábado?',
  'Dale, yo llevo el fernet',
  'Pasame la dirección cuando puedas 🙏',
]

export const MensajeFactory = Factory.define(Mensaje, ({ faker }) => ({
  mensaje: faker.helpers.arrayElement(TEXTOS),
  fecha: DateTime.fromJSDate(faker.date.recent({ days: 3 }), { zone: 'utc' }),
})).build()
