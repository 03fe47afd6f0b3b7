import { test } from '@japa/runner'
import { Cable } from '#tests/entregas/cable'
import { encenderRedis, SIN_REDIS, type RedisDePrueba } from '#tests/redis/servidor'
import { pedir, mundo } from './acciones.js'
import { ConReplica } from './con_replica.js'

const SIN_VENCER = { DATABASE_REPLICA_ATRASO_S: '600', DATABASE_REPLICA_PROPIO_S: '700' }

test.group('Varios servidores y una réplica', (group) => {
  const bases = new ConReplica(group)
  let redis: RedisDePrueba

  group.tap((prueba) => prueba.skip(SIN_REDIS !== undefined, SIN_REDIS))
  group.setup(async () => {
    if (!SIN_REDIS) {
      redis = await encenderRedis()
    }
    return () => redis?.detener()
  })

  /** Cuántos comentarios ve quien comenta en un servidor y lee en otro. */
  async function leerEnElOtro(prueba: Parameters<typeof Cable.tender>[0], url: string) {
    const entorno = { ...SIN_VENCER, REDIS_URL: url, REDIS_TIEMPO_LIMITE_MS: '10000' }
    const uno = await bases.servidor(prueba, entorno)
    const otro = await bases.servidor(prueba, entorno)
    const { una, video } = await mundo(uno.url, bases.enPrincipal)
    const ruta = `/video/${video}/comentario`
    await bases.detenerla()
    const { estado } = await pedir(`${uno.url}${ruta}`, {
      token: una.token,
      cuerpo: { comentario: 'Recién escrito' },
    })
    const leidos = await pedir(`${otro.url}${ruta}`, { metodo: 'GET', token: una.token })
    return { estado, leidos: leidos.cuerpo, uno }
  }

  test('quien escribe en uno ve lo suyo en el otro', async ({ assert, test: prueba }) => {
    const { estado, leidos } = await leerEnElOtro(prueba, redis.url)

    assert.equal(estado, 201)
    assert.containSubset(leidos, [{ comentario: 'Recién escrito' }])
  })

  test('sin Redis cada uno sabe lo suyo, y lo dice', async ({ assert, test: prueba }) => {
    const cable = await Cable.tender(prueba, redis.url)
    await cable.cortar()

    const { estado, leidos, uno } = await leerEnElOtro(prueba, cable.url)

    assert.equal(estado, 201)
    assert.deepEqual(leidos, [])
    assert.equal(uno.salida().split('cada servidor sabe solo').length - 1, 1)
  })
})
