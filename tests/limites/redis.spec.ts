import { test } from '@japa/runner'
import { hasta } from '#tests/apoyo/espera'
import { Cable } from '#tests/entregas/cable'
import { encenderRedis, SIN_REDIS, type RedisDePrueba } from '#tests/redis/servidor'
import { encenderServidorAparte } from '#tests/servidor_aparte'
import { porEstado } from '#tests/functional/concurrencia/invariantes'
import { emailNuevo, entrar, estadosDe } from './pedidos.js'

const CON_LIMITES = {
  LIMITES: 'si',
  LIMITE_SESION_POR_DIRECCION: '100000/600',
  LIMITE_SESION_POR_EMAIL: '10/600',
}
/** Para contar exacto: en una máquina ocupada, lo que tarda de más pasa sin contarse. */
const SIN_APURO = { REDIS_TIEMPO_LIMITE_MS: '10000' }

const NO_ANDA = 'Redis no anda'

test.group('Límites con Redis', (group) => {
  let redis: RedisDePrueba

  group.tap((prueba) => prueba.skip(SIN_REDIS !== undefined, SIN_REDIS).timeout(60_000))
  group.setup(async () => {
    if (!SIN_REDIS) {
      redis = await encenderRedis()
    }
    return () => redis?.detener()
  })

  async function servidores(
    cuantos: number,
    prueba: Parameters<typeof Cable.tender>[0],
    entorno: object = SIN_APURO
  ) {
    const cable = await Cable.tender(prueba, redis.url)
    const encendidos = await Promise.all(
      Array.from({ length: cuantos }, () =>
        encenderServidorAparte({ ...CON_LIMITES, ...entorno, REDIS_URL: cable.url })
      )
    )
    prueba.cleanup(async () => void (await Promise.all(encendidos.map((uno) => uno.detener()))))
    return { cable, encendidos, urls: encendidos.map(({ url }) => url) }
  }

  test('tres servidores cuentan como uno, también a la vez', async ({ assert, test: prueba }) => {
    const { urls } = await servidores(3, prueba)
    const email = emailNuevo()

    const respuestas = await Promise.all(
      Array.from({ length: 30 }, (_, vez) => entrar(urls[vez % 3] ?? '', email))
    )

    assert.deepEqual(porEstado(respuestas.map(({ estado }) => estado)), { 400: 10, 429: 20 })
  })

  test('si Redis se va se cuenta en la memoria y queda anotado una vez; cuando vuelve, en él', async ({
    assert,
    test: prueba,
  }) => {
    const { cable, encendidos, urls } = await servidores(1, prueba)
    const [email, url = ''] = [emailNuevo(), urls[0]]
    assert.deepEqual(await estadosDe(11, () => entrar(url, email)), [...Array(10).fill(400), 429])

    await cable.cortar()
    await hasta(() => encendidos[0]?.escrito().includes(NO_ANDA) ?? false)
    assert.deepEqual(porEstado(await estadosDe(50, () => entrar(url, email))), { 400: 10, 429: 40 })
    await cable.reanudar()
    const salida = () => encendidos[0]?.escrito() ?? ''
    await hasta(async () => {
      await entrar(url, emailNuevo())
      return salida().includes('Redis volvió')
    })
    assert.deepEqual(await estadosDe(1, () => entrar(url, email)), [429])
    assert.lengthOf(salida().split(NO_ANDA), 2)
  })

  test('si Redis se cuelga no retiene a nadie', async ({ assert, test: prueba }) => {
    const { cable, urls } = await servidores(1, prueba, {})
    const [email, url = ''] = [emailNuevo(), urls[0]]
    await entrar(url, email)

    cable.callar()
    assert.deepEqual(porEstado(await estadosDe(20, () => entrar(url, email))), { 400: 10, 429: 10 })
  })

  test('sin Redis desde el principio arranca, atiende y termina bien', async ({
    assert,
    test: prueba,
  }) => {
    const cable = await Cable.tender(prueba, redis.url)
    await cable.cortar()
    const servidor = await encenderServidorAparte({ ...CON_LIMITES, REDIS_URL: cable.url })
    const email = emailNuevo()
    assert.deepEqual(porEstado(await estadosDe(20, () => entrar(servidor.url, email))), {
      400: 10,
      429: 10,
    })
    assert.equal(await servidor.detener(), 0)
    assert.include(servidor.escrito(), NO_ANDA)
  })

  test('con una clave que Redis no acepta atiende, lo anota una vez y no la muestra', async ({
    assert,
    test: prueba,
  }) => {
    const { host } = new URL(redis.url)
    const servidor = await encenderServidorAparte({
      ...CON_LIMITES,
      REDIS_URL: `redis://nadie:clave-secreta@${host}`,
    })
    prueba.cleanup(async () => void (await servidor.detener('SIGKILL')))
    const inicio = performance.now()

    // Más que lo que espera entre un intento de conectarse y el siguiente.
    await hasta(async () => {
      assert.deepEqual(await estadosDe(1, () => entrar(servidor.url, emailNuevo())), [400])
      return performance.now() - inicio > 3_000
    })

    assert.equal(await servidor.detener(), 0)
    assert.lengthOf(servidor.escrito().split(NO_ANDA), 2)
    assert.notInclude(servidor.escrito(), 'clave-secreta')
  })

  test('termina bien con Redis {como}')
    .with([{ como: 'andando' }, { como: 'cortado' }, { como: 'colgado' }])
    .run(async ({ assert, test: prueba }, { como }) => {
      const { cable, encendidos, urls } = await servidores(1, prueba)
      await entrar(urls[0] ?? '', emailNuevo())
      if (como === 'cortado') {
        await cable.cortar()
      } else if (como === 'colgado') {
        cable.callar()
      }

      assert.equal(await encendidos[0]?.detener(), 0)
    })
})
