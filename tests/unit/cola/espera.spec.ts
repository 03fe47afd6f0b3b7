import { test } from '@japa/runner'
import { esperaMs } from '#cola/espera'

const MAXIMA_MS = 15 * 60_000

test.group('Espera entre intentos', () => {
  test('se duplica desde un segundo y no pasa de un cuarto de hora', ({ assert }) => {
    const esperas = [1, 2, 3, 4, 10, 11, 1_000].map((intentos) => esperaMs(intentos, { azar: 1 }))

    assert.deepEqual(esperas, [1_000, 2_000, 4_000, 8_000, 512_000, MAXIMA_MS, MAXIMA_MS])
  })

  test('el azar reparte, sin bajar de la mitad', ({ assert }) => {
    assert.equal(esperaMs(3, { azar: 0 }), 2_000)
    assert.equal(esperaMs(1_000, { azar: 0 }), MAXIMA_MS / 2)
  })

  test('nunca es menos que lo que se pidió esperar', ({ assert }) => {
    assert.equal(esperaMs(1, { pedidaMs: 120_000, azar: 1 }), 120_000)
    assert.equal(esperaMs(11, { pedidaMs: 1, azar: 1 }), MAXIMA_MS)
  })

  test('por más que se pida, no pasa de un cuarto de hora', ({ assert }) => {
    assert.equal(esperaMs(1, { pedidaMs: 86_400_000, azar: 1 }), MAXIMA_MS)
  })
})
