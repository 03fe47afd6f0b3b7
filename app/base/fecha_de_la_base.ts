import { DateTime } from 'luxon'

/** Una fecha como la da la base, en UTC: PostgreSQL, como `Date`; SQLite, como el texto que se guardó. */
export function fechaDeLaBase(valor: Date | string): DateTime {
  if (valor instanceof Date) {
    return DateTime.fromJSDate(valor, { zone: 'utc' })
  }
  const iso = DateTime.fromISO(valor, { zone: 'utc' })
  // La que pone SQLite por su cuenta lleva un espacio en el medio.
  return iso.isValid ? iso : DateTime.fromSQL(valor, { zone: 'utc' })
}
