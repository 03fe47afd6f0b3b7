import Factory from '@adonisjs/lucid/factories'
import { DateTime } from 'luxon'
import Contacto from '#models/contacto'

export const ContactoFactory = Factory.define(Contacto, ({ faker }) => ({
  fecha: DateTime.fromJSDate(faker.date.recent({ days: 30 }), { zone: 'utc' }),
})).build()
