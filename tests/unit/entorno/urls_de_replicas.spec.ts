import { test } from '@japa/runner'
import { leerUrlsDeReplicas } from '#base/conexion/urls_de_replicas'

test.group('DATABASE_REPLICA_URL', () => {
  test('una o varias, separadas por comas', ({ assert }) => {
    const lugares = leerUrlsDeReplicas(
      'postgres://u:c@uno/base, postgresql://u:c@dos:5433/base'
    ).map((una) => una.lugares)

    assert.deepEqual(lugares, [[{ host: 'uno', port: 5432 }], [{ host: 'dos', port: 5433 }]])
  })

  test('una que dice varios hosts es una', ({ assert }) => {
    const [una, ...otras] = leerUrlsDeReplicas('postgres://u:c@uno:5432,dos:5433/base')

    assert.lengthOf(una?.lugares ?? [], 2)
    assert.deepEqual(otras, [])
  })

  test('{que} se rechaza sin repetirla')
    .with([
      { que: 'un archivo', url: 'sqlite:///datos/secreto.sqlite3' },
      { que: 'lo que no es una dirección', url: 'secreto' },
      { que: 'una buena y una mala', url: 'postgres://u:c@uno/base,mysql://u:secreto@dos/base' },
    ])
    .run(({ assert }, { url }) => {
      try {
        leerUrlsDeReplicas(url)
        assert.fail('No la rechazó')
      } catch (error) {
        assert.match(String(error), /postgres:\/\//)
        assert.notInclude(String(error), 'secreto')
      }
    })
})
