import fc from 'fast-check'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { existeInstante } from '#base/instante'

const dos = (max: number) =>
  fc.integer({ min: 0, max }).map((numero) => String(numero).padStart(2, '0'))

/** Fechas y horas que casi siempre existen, y los bordes en que no. */
const escrita = fc
  .tuple(
    fc.integer({ min: 0, max: 2_100 }).map((anio) => String(anio).padStart(4, '0')),
    dos(13),
    dos(32),
    dos(24),
    dos(60),
    dos(60),
    fc.constantFrom('', '.1', '.123', '.123456', '.123456789', '.'),
    fc.constantFrom('', 'Z', '+00:00', '-03:00', '+0530', '-03', '[America/Lima]', ' ', 'z')
  )
  .map(([anio, mes, dia, hora, minuto, segundo, fraccion, zona]) => {
    return `${anio}-${mes}-${dia}T${hora}:${minuto}:${segundo}${fraccion}${zona}`
  })

test.group('Un instante que existe', () => {
  test('es el que luxon y `Date` entienden, y los dos igual', ({ assert }) => {
    fc.assert(
      fc.property(escrita, (texto) => {
        const segunLuxon = DateTime.fromISO(texto)
        const segunDate = new Date(texto).getTime()
        if (existeInstante(texto)) {
          assert.equal(segunDate, segunLuxon.toMillis(), texto)
        } else {
          assert.isFalse(segunLuxon.isValid && segunLuxon.toMillis() === segunDate, texto)
        }
      }),
      { numRuns: 5_000 }
    )
  })

  test('lo que no es una fecha con su hora, no: {$self}')
    .with([
      '',
      '2026-11-29',
      '2026-02-30T10:00:00',
      'hoy',
      '2026-11-29 10:00:00',
      '2026-W48-7T10:00:00',
    ])
    .run(({ assert }, texto) => {
      assert.isFalse(existeInstante(texto))
    })
})
