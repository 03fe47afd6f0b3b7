import fc from 'fast-check'
import { test } from '@japa/runner'
import { repartir } from '#database/demo/volumen/reparto'

test.group('Repartir', () => {
  test('suma el total, nadie pasa del máximo y el primero no tiene menos que el último', ({
    assert,
  }) => {
    const casos = fc.record({
      entre: fc.integer({ min: 1, max: 200 }),
      maximo: fc.integer({ min: 1, max: 500 }),
      parte: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(casos, ({ entre, maximo, parte }) => {
        const total = Math.floor(entre * maximo * parte)

        const partes = repartir(total, entre, maximo)

        assert.lengthOf(partes, entre)
        assert.equal(
          partes.reduce((suma, una) => suma + una, 0),
          total
        )
        assert.isTrue(partes.every((una) => una >= 0 && una <= maximo))
        assert.isAtLeast(partes[0] ?? 0, partes.at(-1) ?? 0)
      })
    )
  })
})
