import { test } from '@japa/runner'
import fc from 'fast-check'
import { enTandas } from '#red/transporte/tandas'

const ids = fc.array(fc.integer({ min: 1, max: 2_147_483_647 }), { maxLength: 200 })

/** Cuánto ocupa una tanda en la dirección, con lo que agrega cada id. */
const largoDe = (tanda: number[], agregado: number) =>
  tanda.reduce((suma, id) => suma + String(id).length + agregado, 0)

test.group('Tandas', () => {
  test('ninguna lista no es ninguna tanda', ({ assert }) => {
    assert.deepEqual(enTandas([], { largoMaximo: 10, agregado: 1 }), [])
  })

  test('el límite justo entra, y uno más es otra tanda', ({ assert }) => {
    // Cada uno ocupa dos dígitos y una coma.
    assert.deepEqual(enTandas([10, 11, 12], { largoMaximo: 9, agregado: 1 }), [[10, 11, 12]])
    assert.deepEqual(enTandas([10, 11, 12], { largoMaximo: 8, agregado: 1 }), [[10, 11], [12]])
    assert.deepEqual(enTandas([1, 2, 3], { largoMaximo: 99, agregado: 1, cantidadMaxima: 2 }), [
      [1, 2],
      [3],
    ])
  })

  test('uno que solo no entra va solo, en lugar de perderse', ({ assert }) => {
    assert.deepEqual(enTandas([1, 123_456, 2], { largoMaximo: 5, agregado: 1 }), [
      [1],
      [123_456],
      [2],
    ])
  })

  test('juntas son la lista en su orden, y cada una respeta los dos límites', ({ assert }) => {
    fc.assert(
      fc.property(
        ids,
        fc.integer({ min: 12, max: 200 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 20 }),
        (numeros, largoMaximo, agregado, cantidadMaxima) => {
          const tandas = enTandas(numeros, { largoMaximo, agregado, cantidadMaxima })

          assert.deepEqual(tandas.flat(), numeros)
          for (const tanda of tandas) {
            assert.isNotEmpty(tanda)
            assert.isAtMost(tanda.length, cantidadMaxima)
            assert.isAtMost(largoDe(tanda, agregado), largoMaximo)
          }
        }
      )
    )
  })

  test('no se abre una tanda si lo que sigue entraba en la anterior', ({ assert }) => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 12, max: 100 }), (numeros, largoMaximo) => {
        const tandas = enTandas(numeros, { largoMaximo, agregado: 1 })

        tandas.slice(1).forEach(([primero = 0], anterior) => {
          const conElSiguiente = [...(tandas[anterior] ?? []), primero]
          assert.isAbove(largoDe(conElSiguiente, 1), largoMaximo)
        })
      })
    )
  })
})
