import { faker } from '@faker-js/faker'
import { DateTime } from 'luxon'

/** Desde que están todas las personas hasta ahora. */
export type Historia = { desde: DateTime; hasta: DateTime }

/** Un momento cualquiera entre dos; si el segundo es anterior, el primero. */
export function algunaVez(desde: DateTime, hasta: DateTime): DateTime {
  const [min, max] = [desde.toMillis(), Math.max(desde.toMillis(), hasta.toMillis())]
  return DateTime.fromMillis(faker.number.int({ min, max }), { zone: 'utc' })
}
