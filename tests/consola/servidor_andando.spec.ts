import { test } from '@japa/runner'
import { red } from '#tests/red'
import { puertoLibre } from '#tests/apoyo/puertos'
import type { Entorno } from '#tests/apoyo/procesos'
import { encender, SERVIDOR } from '#tests/apoyo/programas'

/** Las que un archivo de Compose pasa vacías (docs/contrato.md §14). */
const VACIAS = Object.fromEntries(
  [
    'NODE_ENV',
    'FLASK_ENV',
    'LOG_LEVEL',
    'DATABASE_POOL_MAX',
    'RED_TIEMPO_LIMITE_MS',
    'APP_SERVER_TOKEN',
    'FIREBASE_CREDENCIALES',
    'FIREBASE_CHAT_DB_URL',
    'FIREBASE_CHAT_DB_RAIZ',
    'FIREBASE_CHAT_DB_RECURSO_CHATS',
    'FIREBASE_CHAT_DB_RECURSO_MENSAJES',
    'FIREBASE_NOTIFICADOR_DB_URL',
    'FIREBASE_NOTIFICADOR_DB_RAIZ',
    'FIREBASE_NOTIFICADOR_DB_RECURSO',
  ].map((variable) => [variable, ''])
)

type Sesion = { id: number; auth_token: string }

test.group('Servidor andando', (group) => {
  let url: string
  let servidor: ReturnType<typeof encender>

  group.each.teardown(async () => void (await servidor.detener('SIGKILL')))

  async function levantar(entorno: Entorno) {
    const puerto = await puertoLibre()
    url = `http://127.0.0.1:${puerto}`
    servidor = encender(process.execPath, SERVIDOR, {
      DATABASE_URL: 'sqlite:///:memory:',
      PORT: String(puerto),
      CHOTUVE_AUTH_URL: red().auth.url,
      CHOTUVE_MEDIA_URL: red().media.url,
      ...entorno,
    })
    await servidor.contesta(`${url}/ping`)
  }

  async function pedir<Cuerpo = unknown>(
    metodo: string,
    ruta: string,
    cuerpo?: object,
    token?: string
  ) {
    const respuesta = await fetch(`${url}${ruta}`, {
      method: metodo,
      headers: {
        'Content-Type': 'application/json',
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      ...(cuerpo && { body: JSON.stringify(cuerpo) }),
    })
    const contestado = (await respuesta.json()) as Cuerpo
    return { estado: respuesta.status, allow: respuesta.headers.get('allow'), cuerpo: contestado }
  }

  test('con lo demás vacío y la base en memoria atiende de verdad, y SIGTERM termina con 0', async ({
    assert,
  }) => {
    await levantar(VACIAS)
    const registrar = async (email: string) => {
      const { cuerpo } = await pedir<Sesion>('POST', '/usuario', { email, password: '1' })
      return cuerpo
    }
    const ana = await registrar('memoria-ana@chotuve.test')
    const beto = await registrar('memoria-beto@chotuve.test')

    const ruta = '/usuario/solicitud-contacto'
    const envio = await pedir('POST', ruta, { usuario_id: beto.id }, ana.auth_token)
    const recibidas = await pedir<{ usuario_id: number }[]>('GET', ruta, undefined, beto.auth_token)
    const muro = await pedir('GET', '/video', undefined, ana.auth_token)
    const historico = await pedir('GET', '/stats/historico')

    assert.equal(envio.estado, 201)
    assert.deepEqual(
      recibidas.cuerpo.map(({ usuario_id: emisor }) => emisor),
      [ana.id]
    )
    assert.equal(muro.estado, 200)
    assert.deepEqual(historico.cuerpo, {
      total_reacciones: 0,
      total_comentarios: 0,
      total_contactos: 0,
    })
    assert.include(servidor.salida(), '0.0.0.0')
    assert.equal(await servidor.detener(), 0)
  })

  test('FLASK_ENV=testing es el modo de pruebas: no escribe nada y deja vaciar', async ({
    assert,
  }) => {
    await levantar({ FLASK_ENV: 'testing' })

    const { estado, allow } = await pedir('GET', '/base_de_datos')

    assert.deepEqual([estado, allow], [405, 'DELETE'])
    assert.equal(servidor.salida() + servidor.errores(), '')
  })

  test('en producción el vaciado no existe para nadie: 405 con Allow vacío', async ({ assert }) => {
    await levantar({ FLASK_ENV: 'production' })

    for (const metodo of ['DELETE', 'GET', 'POST']) {
      const { estado, allow, cuerpo } = await pedir(metodo, '/base_de_datos')
      assert.deepEqual([estado, allow], [405, ''])
      assert.onlyProperties(cuerpo, ['mensaje'])
    }
    assert.equal(await servidor.detener(), 0)
  })

  test('los nombres de host con guion bajo valen, y si nadie contesta ahí no se ve la clave', async ({
    assert,
  }) => {
    await levantar({
      DATABASE_URL: 'postgres://u:secreto@base_de_datos.invalid:5432/chotuve',
      CHOTUVE_AUTH_URL: 'http://chotuve_auth.invalid:26080',
      CHOTUVE_MEDIA_URL: 'http://chotuve_media.invalid:27080',
      APP_SERVER_TOKEN: 'secreto',
    })

    const sinAuth = await pedir('GET', '/usuario', undefined, 'x')
    const sinBase = await pedir('GET', '/stats/historico')

    assert.equal(sinAuth.estado, 502)
    assert.equal(sinBase.estado, 503)
    assert.onlyProperties(sinBase.cuerpo, ['mensaje'])
    const escrito = servidor.salida() + servidor.errores()
    assert.include(escrito, 'auth')
    assert.notInclude(escrito, 'secreto')
  })
})
