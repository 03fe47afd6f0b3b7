import fc from 'fast-check'
import { test } from '@japa/runner'
import { pushIdDespuesDe } from '#chat/push_id'

/** Como los compara Firebase: por sus códigos. */
const asciende = (pushIds: string[]) =>
  pushIds.every((uno, lugar) => lugar === 0 || uno > (pushIds[lugar - 1] ?? ''))

const ALFABETO = [...'-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz']

const fechaDe = (pushId: string) =>
  [...pushId.slice(0, 8)].reduce((fecha, letra) => fecha * 64 + ALFABETO.indexOf(letra), 0)

test.group('Push ids', () => {
  test('tienen la forma de los de Firebase y llevan la fecha adelante', ({ assert }) => {
    const pushId = pushIdDespuesDe(null, Date.UTC(2026, 0, 1))

    assert.match(pushId, /^[-0-9A-Z_a-z]{20}$/)
    assert.equal(fechaDe(pushId), Date.UTC(2026, 0, 1))
  })

  test('ascienden aunque el reloj se quede quieto o retroceda', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 42 }), { minLength: 2 }), (relojes) => {
        let anterior: string | null = null
        const pushIds = relojes.map((ahora) => (anterior = pushIdDespuesDe(anterior, ahora)))
        return asciende(pushIds)
      })
    )
    assert.plan(0)
  })

  test('el siguiente de uno que se agota lleva al lugar anterior', ({ assert }) => {
    assert.equal(pushIdDespuesDe(`-OhrNNNN${'z'.repeat(12)}`, 0), `-OhrNNNO${'-'.repeat(12)}`)
  })
})
