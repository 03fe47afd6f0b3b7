import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { ACE, encender } from '#tests/apoyo/programas'
import { hasta } from '#tests/apoyo/espera'
import { Cable } from '#tests/entregas/cable'
import { registrar } from '#tests/personas'
import { encenderRedis, SIN_REDIS, type RedisDePrueba } from '#tests/redis/servidor'
import { pedirA } from '#tests/servidor_aparte'
import { entornoConRed } from '#tests/red'
import { conCaches, ENCENDIDAS, estadoDe, nombreDe } from './servidores.js'

/** En una máquina ocupada, lo que tarda de más se pregunta otra vez. */
const SIN_APURO = { REDIS_TIEMPO_LIMITE_MS: '10000' }

test.group('Las cachés con Redis', (group) => {
  let redis: RedisDePrueba

  group.tap((prueba) => prueba.skip(SIN_REDIS !== undefined, SIN_REDIS).timeout(120_000))
  group.setup(async () => {
    if (!SIN_REDIS) {
      redis = await encenderRedis()
    }
    return () => redis?.detener()
  })

  async function dos(prueba: TestContext['test'], mas: Record<string, string> = SIN_APURO) {
    const cable = await Cable.tender(prueba, redis.url)
    const REDIS_PREFIJO = `prueba-${process.pid}-${Date.now()}`
    const entorno = { REDIS_URL: cable.url, REDIS_PREFIJO, ...mas }
    const armado = await conCaches(prueba, entorno, 2)
    const [una = '', otra = ''] = armado.urls
    return { ...armado, cable, entorno, una, otra }
  }

  test('lo que preguntó uno no lo pregunta el otro', async ({ client, assert, test: prueba }) => {
    const ana = await registrar(client, { nombre: 'Ana', apellido: 'Gómez' })
    const { una, otra, preguntas, metricas } = await dos(prueba)
    await nombreDe(una, ana.id, ana.token)
    assert.isNotEmpty(preguntas())

    assert.equal(await nombreDe(otra, ana.id, ana.token), 'Ana')

    assert.deepEqual(preguntas(), [])
    const deLaOtra = await metricas(otra)
    assert.include(deLaOtra, 'chotuve_cache_aciertos_total{cache="sesiones",donde="redis"} 1')
  })

  test('un perfil que se cambia en uno se ve cambiado en el otro', async ({
    client,
    test: prueba,
  }) => {
    const ana = await registrar(client, { nombre: 'Ana', apellido: 'Gómez' })
    const { una, otra } = await dos(prueba)
    await nombreDe(una, ana.id, ana.token)
    await nombreDe(otra, ana.id, ana.token)

    await pedirA(una, '/usuario/perfil', {
      metodo: 'PUT',
      token: ana.token,
      cuerpo: { nombre: 'Anita', apellido: 'Gómez' },
    })

    await hasta(async () => (await nombreDe(otra, ana.id, ana.token)) === 'Anita')
  })

  test('con {comando} queda afuera en los dos')
    .with([
      { comando: 'usuarios:deshabilitar', banderas: [] },
      { comando: 'usuarios:olvidar', banderas: ['--forzar'] },
    ])
    .run(async ({ client, assert, test: prueba }, { comando, banderas }) => {
      const { id, token } = await registrar(client)
      const { una, otra, entorno, auth } = await dos(prueba)
      assert.deepEqual([await estadoDe(una, token), await estadoDe(otra, token)], [200, 200])

      const corrido = encender(process.execPath, [...ACE, comando, String(id), ...banderas], {
        ...entornoConRed(),
        ...ENCENDIDAS,
        ...entorno,
        CHOTUVE_AUTH_URL: auth.url,
        DATABASE_URL: process.env.DATABASE_URL,
        CHOTUVE_ADMIN_EMAIL: 'admin',
        CHOTUVE_ADMIN_CLAVE: 'admin',
      })
      assert.equal(await corrido.estado, 0, corrido.escrito())

      await hasta(async () => (await estadoDe(una, token)) === 401)
      await hasta(async () => (await estadoDe(otra, token)) === 401)
    })

  test('si Redis se va o se cuelga cada uno sigue con lo suyo, sin fallas ni demora', async ({
    client,
    assert,
    test: prueba,
  }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    const { una, cable, servidores } = await dos(prueba, { REDIS_TIEMPO_LIMITE_MS: '250' })
    const salida = () => servidores[0]?.escrito() ?? ''
    const pedirVarias = async (token: string) => {
      const estados = []
      for (let vez = 0; vez < 5; vez++) estados.push(await estadoDe(una, token))
      return estados
    }

    cable.callar()
    const desde = performance.now()
    assert.deepEqual(await pedirVarias(ana.token), Array(5).fill(200))
    assert.isBelow(performance.now() - desde, 5_000)
    await hasta(() => salida().includes('Redis no anda: cada servidor guarda lo suyo'))

    cable.hablar()
    await cable.cortar()
    assert.deepEqual(await pedirVarias(beto.token), Array(5).fill(200))
    const edicion = await pedirA(una, '/usuario/perfil', {
      metodo: 'PUT',
      token: beto.token,
      cuerpo: { nombre: 'Beto', apellido: 'Pérez' },
    })
    assert.equal(edicion.estado, 200)
    assert.equal(await nombreDe(una, beto.id, beto.token), 'Beto')

    await cable.reanudar()
    await hasta(async () => {
      const nueva = await registrar(client)
      await estadoDe(una, nueva.token)
      return salida().includes('Redis volvió: los servidores comparten sus cachés de nuevo')
    })
  })

  test('lo que se cambió con Redis caído no vuelve a ser lo de antes cuando Redis vuelve', async ({
    client,
    assert,
    test: prueba,
  }) => {
    const ana = await registrar(client, { nombre: 'Ana', apellido: 'Gómez' })
    const { una, otra, preguntas, cable, servidores } = await dos(prueba)
    await nombreDe(una, ana.id, ana.token)
    // Quedó en Redis: el otro no pregunta.
    preguntas()
    await nombreDe(otra, ana.id, ana.token)
    assert.deepEqual(preguntas(), [])

    await cable.cortar()
    await pedirA(una, '/usuario/perfil', {
      metodo: 'PUT',
      token: ana.token,
      cuerpo: { nombre: 'Anita', apellido: 'Gómez' },
    })
    await cable.reanudar()
    await hasta(async () => {
      const nueva = await registrar(client)
      await estadoDe(una, nueva.token)
      return servidores[0]?.escrito().includes('Redis volvió: los servidores comparten') ?? false
    })

    assert.equal(await nombreDe(una, ana.id, ana.token), 'Anita')
  })

  test('sin Redis desde el principio arranca, atiende y termina bien', async ({
    client,
    assert,
    test: prueba,
  }) => {
    const { token } = await registrar(client)
    const REDIS_URL = 'redis://127.0.0.1:1'
    const { url, servidores } = await conCaches(prueba, { REDIS_URL })

    assert.deepEqual([await estadoDe(url, token), await estadoDe(url, token)], [200, 200])
    assert.equal(await servidores[0]?.detener(), 0)
  })

  test('en Redis no está el token, y todo vence solo', async ({ client, assert, test: prueba }) => {
    const { token } = await registrar(client)
    const { una, entorno } = await dos(prueba)
    await estadoDe(una, token)
    const { Redis } = await import('ioredis')
    const aparte = new Redis(redis.url)
    prueba.cleanup(() => aparte.disconnect())

    let claves: string[] = []
    await hasta(async () => {
      claves = await aparte.keys(`${entorno.REDIS_PREFIJO}:*`)
      return claves.some((clave) => clave.includes(':sesiones:'))
    })
    assert.isFalse(claves.some((clave) => clave.includes(token)))
    const vidas = await Promise.all(claves.map((clave) => aparte.ttl(clave)))
    assert.isTrue(vidas.every((vida) => vida > 0 && vida <= 600))
  })
})
