import { test } from '@japa/runner'
import type { RedLocal } from '@chotuve/red-local/levantar'
import { comoAdmin, encender, estadoDe, pedir, registrar } from './apoyo.js'

const APP_TOKEN_INVALIDO = { mensaje: 'App token inválido' }

/** Qué alcanza para cada ruta cuando se exige el token del app server. */
const RUTAS = [
  { ruta: 'GET /usuario/sesion', appToken: true, admin: false, nadie: false },
  { ruta: 'POST /usuario/sesion', appToken: true, admin: false, nadie: false },
  { ruta: 'POST /usuario', appToken: true, admin: true, nadie: false },
  { ruta: 'GET /usuario', appToken: true, admin: true, nadie: false },
  { ruta: 'GET /usuario/1', appToken: true, admin: true, nadie: false },
  { ruta: 'PUT /usuario/1', appToken: true, admin: true, nadie: false },
  { ruta: 'PUT /usuario/1/clave', appToken: true, admin: true, nadie: false },
  { ruta: 'GET /app-server/sesion', appToken: true, admin: false, nadie: false },
  { ruta: 'GET /app-server', appToken: false, admin: true, nadie: false },
  { ruta: 'POST /app-server', appToken: false, admin: true, nadie: false },
  { ruta: 'GET /app-server/1', appToken: false, admin: true, nadie: false },
  { ruta: 'DELETE /app-server/1', appToken: false, admin: true, nadie: false },
  { ruta: 'POST /usuario/admin', appToken: true, admin: true, nadie: true },
  { ruta: 'GET /stats?inicio=2026-01-01&fin=2026-01-01', appToken: true, admin: true, nadie: true },
  { ruta: 'GET /stats/historico', appToken: true, admin: true, nadie: true },
  { ruta: 'GET /ping', appToken: true, admin: true, nadie: true },
  { ruta: 'DELETE /base_de_datos', appToken: true, admin: true, nadie: true },
]

const CUERPO = { email: 'admin', password: 'admin', url: 'otra', nombre: 'x' }

async function crearAppServer(red: RedLocal) {
  const { cuerpo } = await pedir('POST', `${red.auth.url}/app-server`, {
    cuerpo: { url: 'http://app', nombre: 'app' },
    cabeceras: await comoAdmin(red),
  })
  return cuerpo as { id: number; token: string }
}

/** Pide una ruta y dice si se la atendió: la sesión de nadie da un 401 que no es del app server. */
async function atiende(red: RedLocal, ruta: string, cabeceras: Record<string, string>) {
  const [metodo = '', camino = ''] = ruta.split(' ')
  const { estado, cuerpo } = await pedir(metodo, `${red.auth.url}${camino}`, {
    cabeceras,
    ...(['POST', 'PUT'].includes(metodo) && { cuerpo: CUERPO }),
  })
  return estado !== 401 || Object.hasOwn(cuerpo as object, 'message')
}

test.group('Auth local | quién puede', () => {
  test('{ruta}')
    .with(RUTAS)
    .run(async ({ assert, test: prueba }, { ruta, appToken, admin, nadie }) => {
      const red = await encender(prueba, { auth: { ignorarAppServerToken: false } })
      const { token } = await crearAppServer(red)
      const credencialesDeAdmin = await comoAdmin(red)

      // El vaciado va al final: se lleva al app server.
      assert.equal(await atiende(red, ruta, {}), nadie, 'nadie')
      assert.equal(await atiende(red, ruta, { 'x-app-server-token': 'x' }), nadie, 'token malo')
      assert.equal(await atiende(red, ruta, credencialesDeAdmin), admin, 'admin')
      assert.equal(await atiende(red, ruta, { 'x-app-server-token': token }), appToken, 'app')
    })

  test('sin exigirlo, ningún token de app server hace falta', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    assert.equal(await estadoDe(pedir('GET', `${red.auth.url}/app-server/sesion`)), 200)
    await registrar(red, 'ana@x')
    assert.equal(await estadoDe(pedir('GET', `${red.auth.url}/usuario/1`)), 200)
    assert.equal(await estadoDe(pedir('GET', `${red.auth.url}/app-server`)), 401)
  })

  test('el token malo se distingue del de usuario malo, y se mira antes', async ({
    assert,
    test: prueba,
  }) => {
    const red = await encender(prueba, { auth: { ignorarAppServerToken: false } })
    const { token } = await crearAppServer(red)
    const sesion = (cabeceras: Record<string, string>) =>
      pedir('GET', `${red.auth.url}/usuario/sesion`, { cabeceras })

    const conAppTokenMalo = await sesion({ 'x-app-server-token': 'x', 'authorization': 'Bearer x' })
    assert.equal(conAppTokenMalo.estado, 401)
    assert.deepEqual(conAppTokenMalo.cuerpo, APP_TOKEN_INVALIDO)

    const conUsuarioMalo = await sesion({
      'x-app-server-token': token,
      'authorization': 'Bearer x',
    })
    assert.equal(conUsuarioMalo.estado, 401)
    assert.deepEqual(Object.keys(conUsuarioMalo.cuerpo as object), ['message'])
  })

  test('el token de un app server borrado deja de servir', async ({ assert, test: prueba }) => {
    const red = await encender(prueba, { auth: { ignorarAppServerToken: false } })
    const { id, token } = await crearAppServer(red)
    const sesion = () =>
      pedir('GET', `${red.auth.url}/app-server/sesion`, {
        cabeceras: { 'x-app-server-token': token },
      })

    assert.equal(await estadoDe(sesion()), 200)
    await pedir('DELETE', `${red.auth.url}/app-server/${id}`, { cabeceras: await comoAdmin(red) })
    assert.equal(await estadoDe(sesion()), 401)
  })
})
