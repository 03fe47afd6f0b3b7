import { test } from '@japa/runner'
import { hasta } from '#tests/apoyo/espera'
import { registrar } from '#tests/personas'
import { pedirA } from '#tests/servidor_aparte'
import { conRedis } from './dos_con_redis.js'
import { conCaches, estadoDe, nombreDe } from './servidores.js'

test.group('Las cachés con Redis caído', (group) => {
  const { dos } = conRedis(group)

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
})
