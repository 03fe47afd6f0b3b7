import { test } from '@japa/runner'
import { TANDA, tandaDe } from '#entregas/tanda'

const mensajes = (cuantos: number, largo: number) =>
  Array.from({ length: cuantos }, () => ({ mensaje: 'ñ'.repeat(largo) }))

test.group('Tanda de mensajes', () => {
  test('los largos van de a menos, y el que no entra con otro va solo', ({ assert }) => {
    assert.lengthOf(tandaDe(mensajes(100, 10), 0), TANDA)
    assert.lengthOf(tandaDe(mensajes(100, 40_000), 0), 4)
    assert.lengthOf(tandaDe(mensajes(3, 500_000), 0), 1)
    assert.lengthOf(tandaDe([], 0), 0)
  })

  test('después de cada falla seguida va la mitad, y nunca menos de uno', ({ assert }) => {
    const cuantos = [0, 1, 2, 7, 1_000, 100_000].map(
      (fallas) => tandaDe(mensajes(100, 10), fallas).length
    )

    assert.deepEqual(cuantos, [100, 50, 25, 1, 1, 1])
  })
})
