import { test } from '@japa/runner'
import { casos } from '#tests/casos'
import { leerProxyConfiable } from '#start/entorno/proxy_confiable'
import { rechaza, SECRETO } from './rechazos.js'

test.group('PROXY_CONFIABLE', () => {
  test('con {valor} confía en {si} y no en {no}')
    .with([
      { valor: 'loopback', si: ['127.0.0.1', '127.9.9.9', '::1'], no: ['10.0.0.1', 'x', ''] },
      { valor: 'uniquelocal', si: ['10.1.2.3', '172.31.0.1', 'fd00::1'], no: ['172.32.0.1'] },
      { valor: '10.0.0.0/8', si: ['10.1.2.3', '::ffff:10.1.2.3'], no: ['11.0.0.1'] },
      { valor: '192.0.2.1, loopback', si: ['192.0.2.1', '127.0.0.1'], no: ['192.0.2.2'] },
      { valor: '2001:db8::/32', si: ['2001:db8:9::1'], no: ['2001:db9::1'] },
    ])
    .run(({ assert }, { valor, si, no }) => {
      const confia = leerProxyConfiable(valor)
      si.forEach((direccion) => assert.isTrue(confia(direccion, 5), direccion))
      no.forEach((direccion) => assert.isFalse(confia(direccion, 0), direccion))
    })

  test('un número es cuántos saltos se creen, sean de quien sean', ({ assert }) => {
    const confia = leerProxyConfiable('2')
    assert.deepEqual(
      [0, 1, 2].map((saltos) => confia('203.0.113.1', saltos)),
      [true, true, false]
    )
  })

  test('rechaza {titulo}')
    .with(
      casos([
        '0',
        '11',
        '100',
        '100, loopback',
        '0x7f.1',
        '0.0.0.0/0',
        '-1',
        'todos',
        '*',
        '10.0.0.0/33',
        '10.0.0.0/',
        '10.0.0/8',
        '::/129',
        '1,',
        '10.0.0.0/8/8',
        SECRETO,
      ])
    )
    .run(({ assert }, { valor }) => {
      rechaza(assert, () => leerProxyConfiable(valor), /tiene que/)
    })
})
