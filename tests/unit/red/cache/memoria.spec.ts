import { test } from '@japa/runner'
import { Memoria } from '#red/cache/memoria'
import { hasta } from '#tests/apoyo/espera'

const LARGO_MS = 600_000

test.group('La memoria de una caché', () => {
  const nueva = (maximo = 10) => new Memoria<{ de: number; cual?: number }>(maximo, ({ de }) => de)

  test('cada cosa vence a lo que se dijo al guardarla, y otra no', async ({ assert }) => {
    const memoria = nueva()
    memoria.guardar('corta', { de: 1 }, 30)
    memoria.guardar('larga', { de: 1 }, LARGO_MS)

    assert.isDefined(memoria.leer('corta'))
    await hasta(() => memoria.leer('corta') === undefined)
    assert.isDefined(memoria.leer('larga'))
  })

  test('no pasa de su tope: sale la que hace más que nadie pide', ({ assert }) => {
    const memoria = nueva(2)
    memoria.guardar('a', { de: 1 }, LARGO_MS)
    memoria.guardar('b', { de: 2 }, LARGO_MS)
    memoria.leer('a')
    memoria.guardar('c', { de: 3 }, LARGO_MS)

    assert.equal(memoria.cantidad, 2)
    assert.isUndefined(memoria.leer('b'))
    assert.isDefined(memoria.leer('a'))
  })

  test('olvida todo lo de alguien y nada de los demás, también lo guardado dos veces', ({
    assert,
  }) => {
    const memoria = nueva()
    for (const [clave, de] of [
      ['a', 1],
      ['b', 1],
      ['a', 1],
      ['c', 2],
    ] as const) {
      memoria.guardar(clave, { de }, LARGO_MS)
    }
    memoria.olvidar(1)

    assert.deepEqual(
      ['a', 'b', 'c'].map((clave) => memoria.leer(clave)?.de),
      [undefined, undefined, 2]
    )
    memoria.olvidar('todos')
    assert.equal(memoria.cantidad, 0)
  })

  test('lo que una clave deja de ser ya no se va con su dueño anterior', ({ assert }) => {
    const memoria = nueva()
    memoria.guardar('a', { de: 1 }, LARGO_MS)
    memoria.guardar('a', { de: 2 }, LARGO_MS)
    memoria.olvidar(1)

    assert.equal(memoria.leer('a')?.de, 2)
  })

  test('lo guardado no lo puede cambiar nadie: es de todos los que lo pidan', ({ assert }) => {
    const memoria = nueva()
    memoria.guardar('a', { de: 1, cual: 1 }, LARGO_MS)

    assert.throws(() => {
      const leido = memoria.leer('a')
      if (leido) leido.cual = 2
    }, TypeError)
  })
})
