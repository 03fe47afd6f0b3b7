import { test } from '@japa/runner'
import { casos } from '#tests/casos'
import { leerLimite } from '#start/entorno/limite'
import { rechaza } from './rechazos.js'

test.group('LIMITE_…', () => {
  test('lee PEDIDOS/SEGUNDOS', ({ assert }) => {
    assert.deepEqual(leerLimite('600/60'), { pedidos: 600, segundos: 60 })
    assert.deepEqual(leerLimite('1000000/86400'), { pedidos: 1_000_000, segundos: 86_400 })
  })

  test('rechaza {titulo}')
    .with(
      casos([
        '600',
        '600/',
        '/60',
        '0/60',
        '60/0',
        '1000001/60',
        '1/86401',
        '-1/60',
        '1.5/60',
        '6/6/6',
        ' 6/6',
      ])
    )
    .run(({ assert }, { valor }) => {
      rechaza(assert, () => leerLimite(valor), /PEDIDOS\/SEGUNDOS/)
    })
})
