import { test } from '@japa/runner'
import { calendario } from '../../caos/averias.ts'
import { azarDe } from '../../caos/semilla.ts'

const AVERIAS = ['se apaga', 'se cuelga', 'miente', 'vuelve tarde'].map((nombre) => ({ nombre }))

const primeras = (semilla: number) =>
  calendario(AVERIAS, { azar: azarDe(semilla) })
    .take(40)
    .toArray()

test.group('El calendario de fallas del juez', () => {
  test('la misma semilla repite qué falla, cuándo y por cuánto', ({ assert }) => {
    assert.deepEqual(primeras(7), primeras(7))
  })

  test('otra semilla da otro', ({ assert }) => {
    assert.notDeepEqual(primeras(7), primeras(8))
  })

  test('nada vuelve a fallar antes de que falle todo lo demás', ({ assert }) => {
    const nombres = primeras(7).map(({ averia }) => averia.nombre)
    for (let vuelta = 0; vuelta < nombres.length; vuelta += AVERIAS.length) {
      const unaVuelta = nombres.slice(vuelta, vuelta + AVERIAS.length)
      assert.sameMembers(unaVuelta, [...new Set(nombres)])
    }
  })
})
