import { test } from '@japa/runner'
import { origenDe } from '#limites/direccion'

test.group('El origen al que se le cuentan los pedidos', () => {
  test('el de {direccion} es {origen}')
    .with([
      { direccion: '203.0.113.7', origen: '203.0.113.7' },
      { direccion: '203.0.113.7:50123', origen: '203.0.113.7' },
      { direccion: '::ffff:203.0.113.7', origen: '203.0.113.7' },
      { direccion: '::ffff:cb00:7107', origen: '203.0.113.7' },
      { direccion: '[::ffff:cb00:7107]:443', origen: '203.0.113.7' },
      { direccion: '0:0:0:0:0:FFFF:203.0.113.7', origen: '203.0.113.7' },
      { direccion: '2001:db8:1:2:3:4:5:6', origen: '2001:db8:1:2::/64' },
      { direccion: '2001:0DB8:0001:2::9', origen: '2001:db8:1:2::/64' },
      { direccion: '[2001:db8:1:2::9]:443', origen: '2001:db8:1:2::/64' },
      { direccion: '2001:db8::1', origen: '2001:db8:0:0::/64' },
      { direccion: '::1', origen: '0:0:0:0::/64' },
      { direccion: 'fe80::1%eth0', origen: 'fe80:0:0:0::/64' },
      { direccion: 'unknown', origen: 'desconocida' },
      { direccion: '203.0.113.700', origen: 'desconocida' },
      { direccion: '10', origen: 'desconocida' },
      { direccion: '203.0.113', origen: 'desconocida' },
      { direccion: '0xcb.0.113.7', origen: 'desconocida' },
      { direccion: '', origen: 'desconocida' },
    ])
    .run(({ assert }, { direccion, origen }) => {
      assert.equal(origenDe(direccion), origen)
    })
})
