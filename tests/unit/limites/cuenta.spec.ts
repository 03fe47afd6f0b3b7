import { test } from '@japa/runner'
import { cuentaDe } from '#limites/cuenta'

test.group('La cuenta a la que se le cuentan los intentos', () => {
  test('{email} es la de ana@chotuve.test')
    .with([
      { email: 'ana@chotuve.test' },
      { email: 'Ana@Chotuve.TEST' },
      { email: ' ana@chotuve.test\n' },
      { email: 'ａna@chotuve.test' },
    ])
    .run(({ assert }, { email }) => {
      assert.equal(cuentaDe(email), cuentaDe('ana@chotuve.test'))
    })

  test('otro e-mail es otra, y ninguna lo deja ver', ({ assert }) => {
    assert.notEqual(cuentaDe('ana@chotuve.test'), cuentaDe('beto@chotuve.test'))
    assert.match(cuentaDe('a'.repeat(1e6)) ?? '', /^[\w-]{43}$/)
    assert.isUndefined(cuentaDe(7))
  })
})
