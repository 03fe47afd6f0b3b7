import { createHmac } from 'node:crypto'
import { test } from '@japa/runner'
import type { RedLocal } from '@chotuve/red-local/levantar'
import { comoAdmin, encender, estadoDe, pedir, portador, registrar } from './apoyo.js'

const DIEZ_ANIOS_EN_SEGUNDOS = 10 * 365 * 24 * 60 * 60

function comprobar(red: RedLocal, cabeceras: Record<string, string>) {
  return pedir('GET', `${red.auth.url}/usuario/sesion`, { cabeceras })
}

function entrar(red: RedLocal, cuerpo: unknown) {
  return pedir('POST', `${red.auth.url}/usuario/sesion`, { cuerpo })
}

async function habilitar(red: RedLocal, id: number, habilitado: boolean) {
  return pedir('PUT', `${red.auth.url}/usuario/${id}`, {
    cuerpo: { habilitado },
    cabeceras: await comoAdmin(red),
  })
}

test.group('Auth local | entrar', () => {
  test('contesta un token y el id', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    const { id, auth_token: anterior } = await registrar(red, 'ana@x', '1')
    const { estado, cuerpo } = await entrar(red, { email: 'ana@x', password: '1' })

    assert.equal(estado, 200)
    const { auth_token: token, ...resto } = cuerpo as { auth_token: string; id: number }
    assert.deepEqual(resto, { id })
    assert.equal(await estadoDe(comprobar(red, portador(token))), 200)
    assert.equal(await estadoDe(comprobar(red, portador(anterior))), 200, 'el anterior sigue')
  })

  test('rechaza {caso}')
    .with([
      { caso: 'a quien no conoce', cuerpo: { email: 'beto@x', password: '1' } },
      { caso: 'otra clave', cuerpo: { email: 'ana@x', password: '2' } },
      { caso: 'otra caja', cuerpo: { email: 'Ana@x', password: '1' } },
      { caso: 'sin clave', cuerpo: { email: 'ana@x' } },
      { caso: 'sin mail', cuerpo: { password: '1' } },
      { caso: 'una clave que no es texto', cuerpo: { email: 'ana@x', password: 1 } },
      {
        caso: 'el mail y la clave de quien administra',
        cuerpo: { email: 'admin', password: 'admin' },
      },
    ])
    .run(async ({ assert, test: prueba }, { cuerpo }) => {
      const red = await encender(prueba)
      await registrar(red, 'ana@x', '1')
      const respuesta = await entrar(red, cuerpo)
      assert.equal(respuesta.estado, 400)
      assert.deepEqual(respuesta.cuerpo, { mensaje: 'Email o constraseña invalidos' })
    })

  test('un deshabilitado no entra ni con su token', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    const { id, auth_token: token } = await registrar(red, 'ana@x', '1')

    await habilitar(red, id, false)
    assert.equal(await estadoDe(entrar(red, { email: 'ana@x', password: '1' })), 400)
    assert.equal(await estadoDe(comprobar(red, portador(token))), 401)

    await habilitar(red, id, true)
    assert.equal(await estadoDe(entrar(red, { email: 'ana@x', password: '1' })), 200)
    assert.equal(await estadoDe(comprobar(red, portador(token))), 200)
  })
})

test.group('Auth local | tokens', () => {
  test('son JWT HS256 que valen diez años', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    const { auth_token: token } = await registrar(red, 'ana@x')
    const [cabecera, contenido] = token
      .split('.')
      .slice(0, 2)
      .map((parte) => JSON.parse(Buffer.from(parte, 'base64url').toString()))
    assert.equal(cabecera.alg, 'HS256')
    assert.equal(contenido.exp - contenido.iat, DIEZ_ANIOS_EN_SEGUNDOS)
  })

  test('rechaza {caso}')
    .with([
      { caso: 'su ausencia', armar: () => ({}) },
      { caso: 'un texto cualquiera', armar: () => portador('nada') },
      { caso: 'otro esquema', armar: (token: string) => ({ authorization: `Basic ${token}` }) },
      {
        caso: 'el esquema en otra caja',
        armar: (token: string) => ({ authorization: `bearer ${token}` }),
      },
      { caso: 'una firma ajena', armar: (token: string) => portador(firmarConOtroSecreto(token)) },
      { caso: 'un token sin firma', armar: (token: string) => portador(sinFirma(token)) },
    ])
    .run(async ({ assert, test: prueba }, { armar }) => {
      const red = await encender(prueba)
      const { auth_token: token } = await registrar(red, 'ana@x')
      const { estado, cuerpo } = await comprobar(red, armar(token))
      assert.equal(estado, 401)
      assert.deepEqual(Object.keys(cuerpo as object), ['message'])
    })

  test('no acepta los de otra red', async ({ assert, test: prueba }) => {
    const [red, otra] = [await encender(prueba), await encender(prueba)]
    await registrar(red, 'ana@x')
    const { auth_token: token } = await registrar(otra, 'ana@x')
    assert.equal(await estadoDe(comprobar(red, portador(token))), 401)
  })

  test('el de un app server no es el de un usuario ni el de quien administra', async ({
    assert,
    test: prueba,
  }) => {
    const red = await encender(prueba)
    await registrar(red, 'ana@x')
    const { cuerpo } = await pedir('POST', `${red.auth.url}/app-server`, {
      cuerpo: { url: 'a', nombre: 'b' },
      cabeceras: await comoAdmin(red),
    })
    const { token } = cuerpo as { token: string }
    assert.equal(await estadoDe(comprobar(red, portador(token))), 401)
    const lista = await pedir('GET', `${red.auth.url}/app-server`, { cabeceras: portador(token) })
    assert.equal(lista.estado, 401)
  })
})

test.group('Auth local | quien administra', () => {
  test('entra y su token dice quién es', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    const { estado, cuerpo } = await comprobar(red, await comoAdmin(red))
    assert.equal(estado, 200)
    assert.deepEqual(cuerpo, { usuario_id: 0, es_admin: true })
  })

  test('sus credenciales se configuran', async ({ assert, test: prueba }) => {
    const red = await encender(prueba, { auth: { adminEmail: 'jefa@x', adminClave: 'secreta' } })
    const entrarComo = (email: string, password: string) =>
      pedir('POST', `${red.auth.url}/usuario/admin`, { cuerpo: { email, password } })
    assert.equal(await estadoDe(entrarComo('jefa@x', 'secreta')), 200)
    assert.equal(await estadoDe(entrarComo('admin', 'admin')), 401)
  })

  test('rechaza credenciales ausentes con 400 y erróneas con 401', async ({
    assert,
    test: prueba,
  }) => {
    const red = await encender(prueba)
    const entrarComo = (cuerpo: unknown) =>
      pedir('POST', `${red.auth.url}/usuario/admin`, { cuerpo })

    for (const cuerpo of [{}, { email: 'admin' }, { email: '', password: 'admin' }]) {
      const respuesta = await entrarComo(cuerpo)
      assert.equal(respuesta.estado, 400)
      assert.deepEqual(respuesta.cuerpo, { error: 'Falta el e-mail o la clave' })
    }
    const respuesta = await entrarComo({ email: 'admin', password: 'otra' })
    assert.equal(respuesta.estado, 401)
    assert.deepEqual(respuesta.cuerpo, { error: 'Credenciales inválidas' })
  })
})

function firmarConOtroSecreto(token: string): string {
  const contenido = token.split('.').slice(0, 2).join('.')
  return `${contenido}.${createHmac('sha256', 'otro').update(contenido).digest('base64url')}`
}

function sinFirma(token: string): string {
  const cabecera = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
  return `${cabecera}.${token.split('.')[1]}.`
}
