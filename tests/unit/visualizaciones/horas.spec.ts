import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { enHorasDeLaBase } from '#videos/visualizaciones/horas'

const UNA_HORA_MS = 3_600_000

const AHORA = DateTime.fromISO('2026-01-02T03:00:10.000Z', { zone: 'utc' })
const AHORA_MS = 50_000_000

/** En qué horas cae lo visto hace tantos milisegundos, la primera vez y la última. */
function horas(primera: number, ultima: number) {
  const momentos = { primeraMs: AHORA_MS - primera, ultimaMs: AHORA_MS - ultima }
  const enHoras = enHorasDeLaBase([{ video: 'v', usuario: 1, ...momentos }], {
    ahora: AHORA.toMillis(),
    ahoraMs: AHORA_MS,
  })
  return [...enHoras.values()].map(({ hora }) => hora)
}

test.group('Visualizaciones | en qué hora cae cada una', () => {
  test('en la que era en la base cuando se lo vio', ({ assert }) => {
    assert.deepEqual(horas(0, 0), ['2026-01-02T03:00:00.000Z'])
    assert.deepEqual(horas(10_000, 0), ['2026-01-02T03:00:00.000Z'])
    assert.deepEqual(horas(10_001, 10_001), ['2026-01-02T02:00:00.000Z'])
  })

  test('visto antes y después de la hora en punto son dos', ({ assert }) => {
    assert.deepEqual(horas(10_001, 9_999), ['2026-01-02T02:00:00.000Z', '2026-01-02T03:00:00.000Z'])
    assert.deepEqual(horas(3 * UNA_HORA_MS, 0), [
      '2026-01-02T00:00:00.000Z',
      '2026-01-02T03:00:00.000Z',
    ])
  })
})
