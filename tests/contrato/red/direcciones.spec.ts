import { test } from '@japa/runner'
import { conectar, siempre, type Red } from './servidor_malo.js'

test.group('Contrato de la red: direcciones', (group) => {
  let red: Red
  group.each.teardown(() => red.cerrar())

  test('las listas largas van en tandas que entran en la línea, y la vacía no se manda', async ({
    assert,
  }) => {
    red = await conectar(siempre(200, '[]'))
    const ids = Array.from({ length: 5_000 }, (_, orden) => 2_147_480_000 + orden)

    await red.auth.buscarUsuarios([])
    assert.lengthOf(red.recibidos, 0)
    await red.auth.buscarUsuarios([...ids, ...ids])

    const pedidos = red.recibidos.flatMap(({ linea }) =>
      (/ids=([\d,]+)/.exec(linea)?.[1] ?? '').split(',').map(Number)
    )
    assert.sameMembers(pedidos, ids)
    assert.isTrue(red.recibidos.every(({ linea }) => linea.length <= 4_094))
  })

  test('sin privados de nadie, `contactos=` va seguido de un espacio', async ({ assert }) => {
    red = await conectar(siempre(200, '{"videos":[],"total":0}'))

    await red.media.listar({ privadosDe: [] }, { offset: 0, cantidad: 1 })
    await red.media.listar({ privadosDe: [2, 3], deUsuario: 9 }, { offset: 5, cantidad: 1 })

    assert.deepEqual(
      red.recibidos.map(({ linea }) => linea),
      [
        'GET /video?offset=0&cantidad=1&contactos=%20 HTTP/1.1',
        'GET /video?offset=5&cantidad=1&usuario_id=9&contactos=2&contactos=3 HTTP/1.1',
      ]
    )
  })
})
