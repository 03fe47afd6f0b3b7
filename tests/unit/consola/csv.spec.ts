import { test } from '@japa/runner'
import { comoCsv } from '#consola/csv'
import { casos } from '#tests/casos'

test.group('CSV', () => {
  test('{titulo} no es una fórmula')
    .with(casos(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '\u0000=1']))
    .run(({ assert }, { valor: texto }) => {
      const [, celda = ''] = comoCsv(['a'], [[texto]]).split(/\n(.*)/s)

      assert.match(celda, /^"?'/)
    })

  test('un número es un número, también negativo', ({ assert }) => {
    assert.equal(comoCsv(['a', 'b'], [[-1, 2.5]]), 'a,b\n-1,2.5')
  })

  test('lo que separa va entre comillas', ({ assert }) => {
    assert.equal(comoCsv(['a'], [['x,"y"\nz']]), 'a\n"x,""y""\nz"')
  })
})
