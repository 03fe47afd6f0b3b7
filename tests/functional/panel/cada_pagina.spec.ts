import type { Assert } from '@japa/assert'
import { test } from '@japa/runner'
import { rutasDelPanel } from '#tests/rutas'
import { vaciar } from '#tests/personas'
import { DIRECCION } from '../general/http.js'
import { idDe, reglasPredeterminadas } from '../reglas/apoyo.js'
import { administrando, Navegante } from './navegante.js'

/** Las que no exigen haber entrado. */
const ABIERTAS = [
  'GET /panel/estatico/:archivo',
  'GET /panel/entrar',
  'POST /panel/entrar',
  'POST /panel/salir',
]

const llena = (patron: string) => patron.replaceAll(/:\w+/g, '1')

function exigirProteccion(assert: Assert, cabeceras: Headers, caso: string) {
  const csp = cabeceras.get('content-security-policy') ?? ''
  assert.equal(cabeceras.get('cache-control'), 'no-store', caso)
  assert.equal(cabeceras.get('x-frame-options'), 'DENY', caso)
  assert.equal(cabeceras.get('x-content-type-options'), 'nosniff', caso)
  assert.include(csp, "default-src 'none'", caso)
  assert.include(csp, "frame-ancestors 'none'", caso)
  assert.notInclude(csp, 'unsafe', caso)
  assert.equal(cabeceras.get('access-control-allow-origin'), null, caso)
}

test.group('Cada ruta del panel', (group) => {
  group.each.setup(({ context: { client } }) => vaciar(client))

  test('solo el editor de reglas admite un guion, y es de acá', async ({ assert }) => {
    await reglasPredeterminadas()
    const regla = await idDe('Muchos comentarios')
    const navegante = await administrando()
    const conGuion: string[] = []
    for (const { metodo, patron, nombre } of rutasDelPanel()) {
      if (metodo !== 'GET') continue
      const { cabeceras, html } = await navegante.ver(
        llena(patron.replace(':regla', String(regla)))
      )
      const csp = cabeceras.get('content-security-policy') ?? ''
      if (csp.includes('script-src') || html.includes('<script')) {
        assert.include(csp, "script-src 'self';connect-src 'self'", nombre)
        conGuion.push(nombre)
      }
    }

    assert.deepEqual(conGuion, ['GET /panel/reglas/nueva', 'GET /panel/reglas/:regla'])
    const guion = await fetch(`${DIRECCION}/panel/estatico/vista_previa.js`)
    assert.match(guion.headers.get('content-type') ?? '', /^text\/javascript/)
  })

  test('sin haber entrado no muestra ni hace nada: lleva a la entrada', async ({ assert }) => {
    const cerradas = rutasDelPanel().filter(({ nombre }) => !ABIERTAS.includes(nombre))
    for (const { metodo, patron, nombre } of cerradas) {
      const navegante = new Navegante()
      const { formularios } = await navegante.ver('/panel/entrar')
      const { estado, destino, cabeceras } = await navegante.pedir(
        metodo,
        llena(patron),
        metodo === 'POST'
          ? { _csrf: formularios[0]?.campos._csrf ?? '', confirmado: 'si' }
          : undefined
      )
      assert.equal(estado, 303, nombre)
      assert.match(String(destino), /^\/panel\/entrar\?/, nombre)
      exigirProteccion(assert, cabeceras, nombre)
    }
    assert.isAbove(cerradas.length, 1)
  })

  test('un formulario que no salió de una página de esta sesión se rechaza y no hace nada', async ({
    assert,
  }) => {
    const navegante = await administrando()
    for (const { patron, nombre } of rutasDelPanel().filter(({ metodo }) => metodo === 'POST')) {
      for (const campos of [{}, { _csrf: 'inventada' }] as Record<string, string>[]) {
        const { estado, html, cabeceras } = await navegante.pedir('POST', llena(patron), {
          ...campos,
          confirmado: 'si',
        })
        assert.equal(estado, 403, nombre)
        assert.include(html, '<h1>', nombre)
        exigirProteccion(assert, cabeceras, nombre)
      }
    }
  })

  test('toda página lleva sus cabeceras, también la que no existe y la que no se puede leer', async ({
    assert,
  }) => {
    const navegante = await administrando()
    const paginas = rutasDelPanel()
      .filter(({ metodo, nombre }) => metodo === 'GET' && !nombre.includes('estatico'))
      .map(({ patron }) => llena(patron))
    for (const ruta of [...paginas, '/panel/nada', '/panel/personas/0']) {
      const { html, cabeceras, estado } = await navegante.ver(ruta)
      assert.isBelow(estado, 500, ruta)
      assert.match(html, /^<!doctype html>/, ruta)
      exigirProteccion(assert, cabeceras, ruta)
      assert.notMatch(html, /<script(?! src="\/panel\/estatico\/)|style=|\son\w+=/, ruta)
    }
  })

  test('un cuerpo enorme o que no es un formulario también se contesta con una página', async ({
    assert,
  }) => {
    for (const [body, tipo, estado] of [
      ['a'.repeat(1_048_577), 'application/x-www-form-urlencoded', 413],
      ['{}', 'application/json', 400],
    ] as const) {
      const respuesta = await fetch(`${DIRECCION}/panel/entrar`, {
        method: 'POST',
        headers: { 'Content-Type': tipo },
        body,
      })
      assert.equal(respuesta.status, estado)
      assert.match(await respuesta.text(), /^<!doctype html>/)
      exigirProteccion(assert, respuesta.headers, tipo)
    }
  })

  test('las demás rutas no ven cookies ni sesión', async ({ assert }) => {
    for (const ruta of ['/ping', '/usuario', '/docs', '/nada']) {
      const respuesta = await fetch(`${DIRECCION}${ruta}`)
      assert.isEmpty(respuesta.headers.getSetCookie(), ruta)
    }
    const navegante = await administrando()
    const conCookies = await fetch(`${DIRECCION}/admin/regla`, {
      headers: { Cookie: navegante.cookies },
    })
    assert.equal(conCookies.status, 401)
  })
})
