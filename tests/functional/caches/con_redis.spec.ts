import { test } from '@japa/runner'
import { ACE, encender } from '#tests/apoyo/programas'
import { hasta } from '#tests/apoyo/espera'
import { registrar } from '#tests/personas'
import { pedirA } from '#tests/servidor_aparte'
import { entornoConRed } from '#tests/red'
import { conRedis } from './dos_con_redis.js'
import { ENCENDIDAS, estadoDe, nombreDe } from './servidores.js'

test.group('Las cachés con Redis', (group) => {
  const { dos, url } = conRedis(group)

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

  test('en Redis no está el token, y todo vence solo', async ({ client, assert, test: prueba }) => {
    const { token } = await registrar(client)
    const { una, entorno } = await dos(prueba)
    await estadoDe(una, token)
    const { Redis } = await import('ioredis')
    const aparte = new Redis(url())
    prueba.cleanup(() => aparte.disconnect())

    let claves: string[] = []
    await hasta(async () => {
      claves = await aparte.keys(`${entorno.REDIS_PREFIJO}:*`)
      return claves.some((clave) => clave.includes(':sesiones:'))
    })
    assert.isFalse(claves.some((clave) => clave.includes(token)))
    const vidas = await Promise.all(
      claves.map(async (clave) => ({ clave, segundos: await aparte.ttl(clave) }))
    )
    assert.deepEqual(
      vidas.filter(({ segundos }) => segundos < 1 || segundos > 600),
      []
    )
  })
})
