import Factory from '@adonisjs/lucid/factories'
import { DateTime } from 'luxon'
import Reaccion, { type TipoDeReaccion } from '#models/reaccion'

const TIPOS: TipoDeReaccion[] = ['ME_GUSTA', 'ME_GUSTA', 'ME_GUSTA', 'NO_ME_GUSTA']

/** Reacciones como las de una red sana: de cada cuatro, tres me gusta. */
export const ReaccionFactory = Factory.define(Reaccion, ({ faker }) => ({
  tipo: faker.helpers.arrayElement(TIPOS),
  fecha: DateTime.fromJSDate(faker.date.recent({ days: 10 }), { zone: 'utc' }),
})).build()
