import { test } from '@japa/runner'
import { editarComoAdministrador } from '#tests/admin'
import { hasta } from '#tests/apoyo/espera'
import { INTERVENCIONES } from '#tests/fallas/fallas'
import { CLAVE, hacerContactos, registrar, subirVideo } from '#tests/personas'
import { encenderServidorAparte, pedirA } from '#tests/servidor_aparte'
import { conCaches, estadoDe, nombreDe } from './servidores.js'

test.group('Con las cachés encendidas', (group) => {
  group.tap((prueba) => prueba.timeout(120_000))

  test('el muro le pregunta a auth una vez, y después nada', async ({
    client,
    assert,
    test: prueba,
  }) => {
    const [ana, beto] = [await registrar(client, CON_NOMBRE), await registrar(client, CON_NOMBRE)]
    // Los dos que se leen para una página de uno: por quien auth no conoce se pregunta cada vez.
    await subirVideo(client, beto)
    await subirVideo(client, beto)
    const { url, preguntas, metricas } = await conCaches(prueba)
    const muro = () => pedirA(url, '/video?cantidad=1', { token: ana.token })

    const primero = await muro()
    assert.deepEqual(preguntas().sort(), ['GET /usuario', 'GET /usuario/sesion'])
    const segundo = await muro()

    assert.deepEqual(preguntas(), [])
    assert.deepEqual(segundo, primero)
    assert.includeMembers(await metricas(), [
      'chotuve_cache_aciertos_total{cache="sesiones",donde="memoria"} 1',
      'chotuve_cache_fallos_total{cache="sesiones"} 1',
      'chotuve_cache_entradas{cache="sesiones"} 1',
    ])
  })

  test('veinte pedidos a la vez del mismo token le preguntan una vez', async ({
    client,
    assert,
    test: prueba,
  }) => {
    const { token } = await registrar(client)
    const { url, preguntas } = await conCaches(prueba)

    const estados = await Promise.all(Array.from({ length: 20 }, () => estadoDe(url, token)))

    assert.deepEqual(new Set(estados), new Set([200]))
    assert.deepEqual(
      preguntas().filter((una) => una.endsWith('/sesion')),
      ['GET /usuario/sesion']
    )
  })

  test('a quien deshabilitan en auth entra los segundos que se dijo, y ni uno más', async ({
    client,
    assert,
    test: prueba,
  }) => {
    const { id, token } = await registrar(client)
    const { url } = await conCaches(prueba, { CACHE_SESIONES_S: '5' })
    assert.equal(await estadoDe(url, token), 200)
    const desde = performance.now()

    await editarComoAdministrador(id, { habilitado: false })
    await hasta(async () => (await estadoDe(url, token)) === 401)

    assert.isAbove(performance.now() - desde, 1_000)
    assert.equal(await estadoDe(url, token), 401)
  })

  test('con auth caído lo guardado vence igual', async ({ client, assert, test: prueba }) => {
    const { token } = await registrar(client)
    const { auth, url } = await conCaches(prueba, { CACHE_SESIONES_S: '2' })
    assert.equal(await estadoDe(url, token), 200)

    auth.intervenirCon(() => INTERVENCIONES['estado-500'])
    await hasta(async () => (await estadoDe(url, token)) === 502)
  })

  test('quien cambia su perfil se ve como quedó, y los demás también lo ven', async ({
    client,
    assert,
    test: prueba,
  }) => {
    const [ana, beto] = [await registrar(client, CON_NOMBRE), await registrar(client)]
    const { url } = await conCaches(prueba)
    assert.equal(await nombreDe(url, ana.id, beto.token), CON_NOMBRE.nombre)

    await pedirA(url, '/usuario/perfil', {
      metodo: 'PUT',
      token: ana.token,
      cuerpo: { nombre: 'Anita', apellido: 'Gómez' },
    })

    assert.equal(await nombreDe(url, ana.id, ana.token), 'Anita')
    assert.equal(await nombreDe(url, ana.id, beto.token), 'Anita')
  })

  test('quien se va deja de entrar y de verse en el acto, aunque esté guardado', async ({
    client,
    assert,
    test: prueba,
  }) => {
    const [ana, beto] = [await registrar(client, CON_NOMBRE), await registrar(client)]
    await hacerContactos(client, ana, beto)
    const { url } = await conCaches(prueba)
    assert.equal(await nombreDe(url, ana.id, beto.token), CON_NOMBRE.nombre)
    assert.equal(await estadoDe(url, ana.token), 200)

    const baja = await pedirA(url, '/usuario', {
      metodo: 'DELETE',
      token: ana.token,
      cuerpo: { password: CLAVE },
    })

    assert.isBelow(baja.estado, 300)
    assert.equal(await estadoDe(url, ana.token), 401)
    const { estado } = await pedirA(url, `/usuario/${ana.id}/perfil`, { token: beto.token })
    assert.equal(estado, 404)
  })

  test('apagadas se le pregunta siempre, y no hay de qué dar cuentas', async ({
    client,
    assert,
    test: prueba,
  }) => {
    const { token } = await registrar(client)
    const apagadas = { CACHE_PERFILES_S: '0', CACHE_SESIONES_S: '' }
    const { url, preguntas, metricas } = await conCaches(prueba, apagadas)

    await estadoDe(url, token)
    await estadoDe(url, token)

    const sesiones = preguntas().filter((una) => una.endsWith('/sesion'))
    assert.lengthOf(sesiones, 2)
    assert.deepEqual(await metricas(), [])
  })

  test('unos segundos que no se admiten no dejan arrancar, y dicen cuáles sí', async ({
    assert,
  }) => {
    await assert.rejects(
      () => encenderServidorAparte({ CACHE_SESIONES_S: '301' }),
      /CACHE_SESIONES_S.*entre 0 y 300/
    )
  })
})

const CON_NOMBRE = { nombre: 'Ana', apellido: 'Gómez' }
