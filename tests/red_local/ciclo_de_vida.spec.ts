import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { levantarRedLocal } from '@chotuve/red-local/levantar'
import {
  abrirConexion,
  comoAdmin,
  cuerpoDe,
  encender,
  estadoDe,
  pedir,
  portador,
  registrar,
} from './apoyo.js'

async function carpetaTemporal(prueba: Parameters<typeof encender>[0]): Promise<string> {
  const carpeta = await mkdtemp(join(tmpdir(), 'red-local-'))
  prueba.cleanup(() => rm(carpeta, { recursive: true, force: true }))
  return join(carpeta, 'por', 'crear')
}

test.group('Red local | persistencia', () => {
  test('todo sobrevive a un reinicio, también los tokens', async ({ assert, test: prueba }) => {
    const datos = await carpetaTemporal(prueba)
    const antes = await encender(prueba, { datos })
    const { id, auth_token: token } = await registrar(antes, 'ana@x', 'clave')
    const app = (await cuerpoDe(
      pedir('POST', `${antes.auth.url}/app-server`, {
        cuerpo: { url: 'a', nombre: 'a' },
        cabeceras: await comoAdmin(antes),
      })
    )) as { token: string }
    await pedir('POST', `${antes.media.url}/video`, {
      cuerpo: { titulo: 't', url: 'u', usuario_id: id, duracion: 1 },
    })
    const usuarios = await cuerpoDe(pedir('GET', `${antes.auth.url}/usuario`))
    const videos = await cuerpoDe(pedir('GET', `${antes.media.url}/video`))
    await antes.cerrar()

    const despues = await encender(prueba, { datos, auth: { ignorarAppServerToken: false } })
    const cabeceras = { 'x-app-server-token': app.token, ...portador(token) }
    const sesion = await pedir('GET', `${despues.auth.url}/usuario/sesion`, { cabeceras })
    assert.deepEqual(sesion.cuerpo, { usuario_id: id, es_admin: false })
    const entrada = pedir('POST', `${despues.auth.url}/usuario/sesion`, {
      cuerpo: { email: 'ana@x', password: 'clave' },
      cabeceras,
    })
    assert.equal(await estadoDe(entrada), 200)
    assert.deepEqual(
      await cuerpoDe(pedir('GET', `${despues.auth.url}/usuario`, { cabeceras })),
      usuarios
    )
    assert.deepEqual(await cuerpoDe(pedir('GET', `${despues.media.url}/video`)), videos)
  })

  test('dos redes en memoria no comparten nada', async ({ assert, test: prueba }) => {
    const [una, otra] = [await encender(prueba), await encender(prueba)]
    await registrar(una, 'ana@x')
    assert.deepEqual(await cuerpoDe(pedir('GET', `${otra.auth.url}/usuario`)), [])
  })
})

test.group('Red local | apagado', () => {
  test('no espera a conexiones calladas ni a pedidos sin respuesta', async ({
    assert,
    test: prueba,
  }) => {
    let llego = () => {}
    const recibido = new Promise<void>((resolver) => (llego = resolver))
    const red = await encender(prueba, { media: { alRecibir: () => llego() } })
    const callada = abrirConexion(red.auth.url)
    const colgada = abrirConexion(red.media.url)
    const cortes = Promise.all([once(callada, 'close'), once(colgada, 'close')])
    await once(callada, 'connect')
    colgada.write('GET /video?contactos=1,2 HTTP/1.1\r\nHost: local\r\n\r\n')
    await recibido
    // Deja también una conexión viva y sin uso, de las que `fetch` guarda.
    await pedir('GET', `${red.auth.url}/ping`)

    const inicio = performance.now()
    await red.cerrar()
    await cortes
    assert.isBelow(performance.now() - inicio, 500)
    await assert.rejects(() => fetch(`${red.auth.url}/ping`))
    await assert.rejects(() => fetch(`${red.media.url}/ping`))
  })

  test('se puede apagar dos veces', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    await red.cerrar()
    await assert.doesNotReject(() => red.cerrar())
  })

  test('con un puerto tomado no queda nada levantado', async ({ assert, test: prueba }) => {
    const ocupada = await encender(prueba)
    const libre = await encender(prueba)
    await libre.cerrar()
    const levantar = () =>
      levantarRedLocal({
        datos: ':memory:',
        auth: { puerto: libre.auth.puerto },
        media: { puerto: ocupada.media.puerto },
      })

    await assert.rejects(levantar, /EADDRINUSE/)
    await assert.rejects(() => fetch(`${libre.auth.url}/ping`))
  })
})

test.group('Red local | lo que se recibe', () => {
  test('avisa de cada pedido con su destino crudo', async ({ assert, test: prueba }) => {
    const recibidos: object[] = []
    const red = await encender(prueba, {
      auth: {
        alRecibir: ({ metodo, url, cabeceras }) =>
          recibidos.push({ metodo, url, token: cabeceras['x-app-server-token'] }),
      },
    })
    await pedir('GET', `${red.auth.url}//ping?a=%20`, { cabeceras: { 'x-app-server-token': 't' } })
    await pedir('DELETE', `${red.auth.url}/no-existe`)
    assert.deepEqual(recibidos, [
      { metodo: 'GET', url: '//ping?a=%20', token: 't' },
      { metodo: 'DELETE', url: '/no-existe', token: undefined },
    ])
  })
})
