import encryption from '@adonisjs/core/services/encryption'
import { test } from '@japa/runner'
import { tokenDeAdministrador } from '#tests/admin'
import { casos } from '#tests/casos'
import { contestar } from '#tests/fallas/intermediario'
import { interponer } from '#tests/fallas/red_con_fallas'
import { registrar, vaciar } from '#tests/personas'
import { detenerReloj } from '#tests/reloj'
import { administrando, Navegante } from './navegante.js'

const HORA_MS = 60 * 60_000

/** Las cookies de una sesión que dice eso, con la clave de este servidor: lo que nadie de afuera puede armar. */
async function cookiesDe(administrador: object) {
  const id = 'sesion-de-la-prueba'
  const { CookieSerializer } = await import('@adonisjs/core/http')
  const serializador = new CookieSerializer(encryption.use())
  const [firmada, cifrada] = [
    serializador.sign('panel', id, { path: '/panel' }),
    serializador.encrypt(id, { administrador }, { path: '/panel' }),
  ]
  return [firmada, cifrada].map((una) => String(una).split(';')[0]).join('; ')
}

test.group('Entrar en el panel', (group) => {
  group.each.setup(({ context: { client } }) => vaciar(client))

  test('sin sesión, toda página lleva a la entrada, que después vuelve a donde se iba', async ({
    assert,
  }) => {
    const navegante = new Navegante()

    const entrada = await navegante.pedir('GET', '/panel/sistema')
    assert.equal(entrada.estado, 303)
    assert.equal(entrada.destino, '/panel/entrar?ir=%2Fpanel%2Fsistema')

    await navegante.ver(String(entrada.destino))
    const { estado, destino } = await navegante.mandarSinSeguir('/panel/entrar', {
      email: 'admin',
      clave: 'admin',
    })
    assert.equal(estado, 303)
    assert.equal(destino, '/panel/sistema')
  })

  test('con otra clave se queda en la entrada y lo dice, sin decir cuál de las dos está mal', async ({
    assert,
  }) => {
    const navegante = new Navegante()
    await navegante.ver('/panel/entrar')

    const { estado, html } = await navegante.mandar('/panel/entrar', {
      email: 'admin',
      clave: 'no es',
    })

    assert.equal(estado, 400)
    assert.include(html, 'Esas no son las credenciales')
    assert.notInclude(html, 'no es"')
  })

  test('con la cuenta de una persona no se entra', async ({ assert, client }) => {
    const { email } = await registrar(client)
    const navegante = new Navegante()
    await navegante.ver('/panel/entrar')

    const { estado } = await navegante.mandar('/panel/entrar', { email, clave: '123' })

    assert.equal(estado, 400)
  })

  test('el token no está en ninguna página ni se lo puede leer en las cookies', async ({
    assert,
  }) => {
    const navegante = await administrando()
    const { html } = await navegante.ver('/panel')

    assert.notMatch(html, /eyJ[\w-]+\./)
    const valores = navegante.cookies.split(/[=.;]/).map((una) => decodeURIComponent(una))
    const abiertos = valores.map((una) => Buffer.from(una, 'base64url').toString())
    assert.isEmpty(
      [...valores, ...abiertos].filter((una) => /auth_token|es_admin|"token"/.test(una))
    )
  })

  test('al entrar la sesión es otra: la que alguien haya puesto antes no queda adentro', async ({
    assert,
  }) => {
    const navegante = new Navegante()
    await navegante.ver('/panel/entrar')
    const puesta = navegante.cookies
    await navegante.mandar('/panel/entrar', { email: 'admin', clave: 'admin' })

    const deOtro = new Navegante()
    deOtro.cookies = puesta
    const { destino } = await deOtro.pedir('GET', '/panel')

    assert.notEqual(navegante.cookies.split(';')[0], puesta.split(';')[0])
    assert.match(String(destino), /^\/panel\/entrar/)
  })

  test('al salir, con las cookies que quedan no se entra', async ({ assert }) => {
    const navegante = await administrando()

    const salida = await navegante.mandar('/panel/salir')
    assert.include(salida.html, 'Saliste.')

    const { destino } = await navegante.pedir('GET', '/panel')
    assert.match(String(destino), /^\/panel\/entrar/)
  })

  test('a las ocho horas termina, se la use o no', async ({ assert, cleanup }) => {
    const adelantar = detenerReloj(cleanup)
    const navegante = await administrando()

    adelantar(7.9 * HORA_MS)
    const antes = await navegante.pedir('GET', '/panel')
    adelantar(8.1 * HORA_MS)
    const despues = await navegante.pedir('GET', '/panel')

    assert.equal(antes.estado, 200)
    assert.equal(despues.destino, '/panel/entrar?ir=%2Fpanel&motivo=terminada')
  })

  test('una sesión con el token de una persona se cierra, y la entrada lo dice', async ({
    assert,
    client,
  }) => {
    const { token, email } = await registrar(client)
    const navegante = new Navegante()
    navegante.cookies = await cookiesDe({ email, token, desde: Date.now() })

    const { estado, html } = await navegante.ver('/panel')

    assert.equal(estado, 200)
    assert.include(html, 'solo para quien administra')
    assert.include(html, 'name="clave"')
    const despues = await navegante.pedir('GET', '/panel')
    assert.equal(despues.destino, '/panel/entrar?ir=%2Fpanel')
  })

  test('no se entra si auth da un token de quien no administra', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { token } = await registrar(client)
    const red = await interponer()
    cleanup(() => red.soltar())
    red.auth.intervenirCon(({ url }) =>
      url === '/usuario/admin' ? contestar(200, { auth_token: token }) : undefined
    )
    const navegante = new Navegante()

    const { estado, html } = await navegante.entrar()

    assert.equal(estado, 403)
    assert.include(html, 'solo para quien administra')
    const despues = await navegante.pedir('GET', '/panel')
    assert.equal(despues.destino, '/panel/entrar?ir=%2Fpanel')
  })

  test('una sesión con un token que auth no conoce termina', async ({ assert }) => {
    const navegante = new Navegante()
    navegante.cookies = await cookiesDe({ email: 'admin', token: 'otro', desde: Date.now() })

    const { destino } = await navegante.pedir('GET', '/panel')

    assert.match(String(destino), /motivo=terminada$/)
  })

  test('la de la prueba sirve si el token es el del administrador', async ({ assert }) => {
    const navegante = new Navegante()
    const token = await tokenDeAdministrador()
    navegante.cookies = await cookiesDe({ email: 'admin', token, desde: Date.now() })

    const { estado } = await navegante.pedir('GET', '/panel')

    assert.equal(estado, 200)
  })

  test('no manda a ningún lado que no sea del panel: {titulo}')
    .with(
      casos([
        'https://malo.test',
        '//malo.test',
        '/\\malo.test',
        '/panel/../usuario',
        '/panel\\..\\x',
        '/panel//malo.test',
        '/panel@malo.test',
        'javascript:alert(1)',
        '/panel?x=\r\nX: y',
      ])
    )
    .run(async ({ assert }, { valor: ir }) => {
      const navegante = new Navegante()
      await navegante.ver(`/panel/entrar?ir=${encodeURIComponent(ir)}`)

      const { destino } = await navegante.mandarSinSeguir('/panel/entrar', {
        email: 'admin',
        clave: 'admin',
        ir,
      })

      assert.equal(destino, '/panel')
    })

  test('la cookie es solo del panel, y ningún guión la lee', async ({ assert }) => {
    const navegante = new Navegante()
    const { cabeceras } = await navegante.ver('/panel/entrar')
    const cookies = cabeceras.getSetCookie()

    assert.isNotEmpty(cookies)
    for (const cookie of cookies) {
      assert.match(cookie, /; Path=\/panel; HttpOnly; SameSite=Lax$/)
    }
  })
})
