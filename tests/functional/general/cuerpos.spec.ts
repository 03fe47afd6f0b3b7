import { gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import { registrar, type Persona } from '#tests/personas'
import { JSON_UTF8, mandar, UN_MEGA } from './http.js'

const RUTAS: [metodo: string, ruta: string, clave: 'mensaje' | 'error'][] = [
  ['POST', '/usuario', 'mensaje'],
  ['POST', '/usuario/sesion', 'mensaje'],
  ['PUT', '/usuario/perfil', 'mensaje'],
  ['PUT', '/usuario/clave', 'mensaje'],
  ['POST', '/usuario/solicitud-contacto', 'mensaje'],
  ['PUT', '/usuario/solicitud-contacto/1', 'mensaje'],
  ['POST', '/video', 'mensaje'],
  ['POST', '/video/x/reaccion', 'mensaje'],
  ['POST', '/video/x/comentario', 'error'],
  ['POST', '/chat/1', 'mensaje'],
]

const CUERPOS: [titulo: string, pedido: { cuerpo?: string | Uint8Array; cabeceras: object }][] = [
  ['vacío', { cabeceras: JSON_UTF8 }],
  ['sin tipo', { cuerpo: new TextEncoder().encode('{}'), cabeceras: {} }],
  ['de texto', { cuerpo: '{}', cabeceras: { 'Content-Type': 'text/plain' } }],
  [
    'de formulario',
    { cuerpo: 'a=b', cabeceras: { 'Content-Type': 'application/x-www-form-urlencoded' } },
  ],
  [
    'multipart',
    { cuerpo: '--x--', cabeceras: { 'Content-Type': 'multipart/form-data; boundary=x' } },
  ],
  ['con JSON cortado', { cuerpo: '{"a":', cabeceras: JSON_UTF8 }],
  ['que es una lista', { cuerpo: '[]', cabeceras: JSON_UTF8 }],
  ['que es un texto', { cuerpo: '"hola"', cabeceras: JSON_UTF8 }],
  ['que es null', { cuerpo: 'null', cabeceras: JSON_UTF8 }],
  [
    'que no es UTF-8',
    { cuerpo: new Uint8Array([123, 34, 255, 34, 58, 49, 125]), cabeceras: JSON_UTF8 },
  ],
  ['mal comprimido', { cuerpo: '{}', cabeceras: { ...JSON_UTF8, 'Content-Encoding': 'gzip' } }],
  ['de otra compresión', { cuerpo: '{}', cabeceras: { ...JSON_UTF8, 'Content-Encoding': 'xyz' } }],
]

test.group('Cuerpos', (group) => {
  let ana: Persona

  group.each.setup(async ($test) => {
    ana ??= await registrar($test.context.client)
  })

  for (const [titulo, pedido] of CUERPOS) {
    test(`uno ${titulo} es 400 en toda ruta que lo necesita`, async ({ assert }) => {
      for (const [metodo, ruta, clave] of RUTAS) {
        const { estado, cuerpo } = await mandar(metodo, ruta, { ...pedido, token: ana.token })
        assert.equal(estado, 400, ruta)
        assert.onlyProperties(cuerpo, [clave], ruta)
      }
    })
  }

  test('sin sesión, lo ilegible es 401 y lo demasiado grande 413', async ({ assert }) => {
    for (const [metodo, ruta] of RUTAS.slice(2)) {
      const ilegible = await mandar(metodo, ruta, { cuerpo: '{', cabeceras: JSON_UTF8 })
      const grande = await mandar(metodo, ruta, {
        cuerpo: 'a'.repeat(UN_MEGA + 1),
        cabeceras: JSON_UTF8,
      })
      const grandeSinTipo = await mandar(metodo, ruta, {
        cuerpo: new Uint8Array(UN_MEGA + 1),
        cabeceras: {},
      })
      assert.equal(grandeSinTipo.estado, 413, ruta)
      assert.equal(ilegible.estado, 401, ruta)
      assert.equal(grande.estado, 413, ruta)
      assert.onlyProperties(grande.cuerpo, ['mensaje'])
    }
  })

  test('uno demasiado grande es 413 {titulo}')
    .with([
      { titulo: 'por un byte', cuerpo: () => 'a'.repeat(UN_MEGA + 1) },
      { titulo: 'aunque sea JSON válido', cuerpo: () => `{"x":"${'a'.repeat(UN_MEGA)}"}` },
      { titulo: 'por mucho', cuerpo: () => 'a'.repeat(20 * UN_MEGA) },
      {
        titulo: 'sin decir de antemano cuánto mide',
        cuerpo: () =>
          ReadableStream.from(Array.from({ length: 17 }, () => new Uint8Array(UN_MEGA / 16))),
      },
      {
        titulo: 'recién al descomprimirlo',
        cuerpo: () => gzipSync('a'.repeat(50 * UN_MEGA)),
        cabeceras: { 'Content-Encoding': 'gzip' },
      },
    ])
    .run(async ({ assert }, { cuerpo, cabeceras }) => {
      const respuesta = await mandar('POST', '/video', {
        cuerpo: cuerpo(),
        cabeceras: { ...JSON_UTF8, ...cabeceras },
        token: ana.token,
      })

      assert.equal(respuesta.estado, 413)
      assert.onlyProperties(respuesta.cuerpo, ['mensaje'])
    })

  test('uno comprimido se lee', async ({ assert }) => {
    const { estado } = await mandar('POST', '/video', {
      cuerpo: gzipSync('{"titulo":"Uno","url":"http://v.test/1","duracion":1}'),
      cabeceras: { ...JSON_UTF8, 'Content-Encoding': 'gzip' },
      token: ana.token,
    })

    assert.equal(estado, 201)
  })

  test('uno de 1 MiB justo se lee', async ({ assert }) => {
    const relleno = 'a'.repeat(UN_MEGA - '{"x":""}'.length)

    const { estado } = await mandar('POST', '/usuario/sesion', {
      cuerpo: `{"x":"${relleno}"}`,
      cabeceras: JSON_UTF8,
    })

    assert.equal(estado, 400)
  })

  test('las claves de más, repetidas, hondas o `__proto__` no molestan', async ({ assert }) => {
    const hondo = `${'['.repeat(50_000)}${']'.repeat(50_000)}`

    const { estado } = await mandar('POST', '/video', {
      cuerpo: `{"__proto__":{"titulo":"malo"},"constructor":1,"x":${hondo},"titulo":"uno","titulo":"dos","url":"http://v.test/1","duracion":1}`,
      cabeceras: JSON_UTF8,
      token: ana.token,
    })

    assert.equal(estado, 201)
  })
})
