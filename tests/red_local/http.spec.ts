import { test } from '@japa/runner'
import { encender, estadoDe, pedir, pedirEnCrudo } from './apoyo.js'

const SERVIDORES = ['auth', 'media'] as const
const ORIGEN = { origin: 'http://admin.local' }

test.group('Red local | CORS', () => {
  test('{servidor} deja pasar el preflight de {metodo}')
    .with(
      SERVIDORES.flatMap((servidor) =>
        ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'].map((metodo) => ({ servidor, metodo }))
      )
    )
    .run(async ({ assert, test: prueba }, { servidor, metodo }) => {
      const red = await encender(prueba, { auth: { ignorarAppServerToken: false } })
      for (const ruta of ['/usuario/1', '/video/1', '/app-server', '/no-existe']) {
        const { estado, cabeceras } = await pedir('OPTIONS', `${red[servidor].url}${ruta}`, {
          cabeceras: {
            ...ORIGEN,
            'access-control-request-method': metodo,
            'access-control-request-headers': 'authorization, x-otra',
          },
        })
        assert.isTrue(estado >= 200 && estado < 300)
        assert.equal(cabeceras.get('access-control-allow-origin'), '*')
        const metodos = cabeceras.get('access-control-allow-methods')?.split(', ')
        assert.include(metodos, metodo)
        const permitidas = cabeceras.get('access-control-allow-headers')?.split(', ')
        assert.includeMembers(permitidas ?? [], ['authorization', 'content-type', 'x-otra'])
      }
    })

  test('{servidor} {metodo} {ruta} contesta {estado} a cualquier origen')
    .with([
      { servidor: 'auth', metodo: 'GET', ruta: '/ping', estado: 200 },
      { servidor: 'auth', metodo: 'POST', ruta: '/usuario', estado: 400, cuerpo: '{' },
      { servidor: 'auth', metodo: 'GET', ruta: '/app-server', estado: 401 },
      {
        servidor: 'auth',
        metodo: 'PUT',
        ruta: '/usuario/1',
        estado: 403,
        cuerpo: '{"habilitado":true}',
      },
      { servidor: 'auth', metodo: 'GET', ruta: '/usuario/1', estado: 404 },
      { servidor: 'auth', metodo: 'PATCH', ruta: '/usuario/1', estado: 405 },
      { servidor: 'auth', metodo: 'POST', ruta: '/usuario', estado: 413, cuerpo: 'x'.repeat(2e6) },
      { servidor: 'auth', metodo: 'GET', ruta: `/usuario?ids=${'1'.repeat(5000)}`, estado: 400 },
      { servidor: 'media', metodo: 'GET', ruta: '/ping', estado: 200 },
      { servidor: 'media', metodo: 'POST', ruta: '/video', estado: 400, cuerpo: '{}' },
      { servidor: 'media', metodo: 'GET', ruta: '/video/1', estado: 404 },
      { servidor: 'media', metodo: 'DELETE', ruta: '/video/1', estado: 405 },
      { servidor: 'media', metodo: 'DELETE', ruta: '/base_de_datos', estado: 200 },
    ] as const)
    .run(async ({ assert, test: prueba }, { servidor, metodo, ruta, estado, ...resto }) => {
      const red = await encender(prueba)
      const respuesta = await pedir(metodo, `${red[servidor].url}${ruta}`, {
        cabeceras: ORIGEN,
        ...resto,
      })
      assert.equal(respuesta.estado, estado)
      assert.equal(respuesta.cabeceras.get('access-control-allow-origin'), '*')
    })
})

test.group('Red local | rutas', () => {
  test('{$self} tolera barras de más y contesta el ping')
    .with([...SERVIDORES])
    .run(async ({ assert, test: prueba }, servidor) => {
      const red = await encender(prueba)
      for (const ruta of ['/ping', '//ping', '/ping/', '///ping//', '/ping?x=1']) {
        const { estado, cuerpo } = await pedir('GET', `${red[servidor].url}${ruta}`)
        assert.equal(estado, 200)
        assert.deepEqual(cuerpo, {})
      }
      assert.equal(await estadoDe(pedir('GET', `${red[servidor].url}/stats/historico/`)), 200)
      assert.equal(await estadoDe(pedir('GET', `${red[servidor].url}/`)), 404)
      assert.equal(await estadoDe(pedir('GET', `${red[servidor].url}/otra`)), 404)
    })

  test('dice qué métodos admite una ruta', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    const { estado, cabeceras } = await pedir('DELETE', `${red.auth.url}/usuario/1`)
    assert.equal(estado, 405)
    assert.includeMembers(cabeceras.get('allow')?.split(', ') ?? [], ['GET', 'PUT'])
  })
})

test.group('Red local | entradas hostiles', () => {
  const RUTAS = [
    { servidor: 'auth', metodo: 'POST', ruta: '/usuario' },
    { servidor: 'auth', metodo: 'POST', ruta: '/usuario/sesion' },
    { servidor: 'auth', metodo: 'POST', ruta: '/usuario/admin' },
    { servidor: 'auth', metodo: 'PUT', ruta: '/usuario/1' },
    { servidor: 'auth', metodo: 'PUT', ruta: '/usuario/1/clave' },
    { servidor: 'media', metodo: 'POST', ruta: '/video' },
    { servidor: 'media', metodo: 'PUT', ruta: '/video/000000000000000000000000' },
  ] as const

  test('{servidor} {metodo} {ruta} contesta 400 a lo que no es un objeto JSON')
    .with([...RUTAS])
    .run(async ({ assert, test: prueba }, { servidor, metodo, ruta }) => {
      const red = await encender(prueba)
      const url = `${red[servidor].url}${ruta}`
      const malos = ['', '{', 'null', '[]', '5', '"a"', '\0', '{"a":1}x', '['.repeat(500_000)]
      for (const cuerpo of malos) {
        const respuesta = await pedir(metodo, url, { cuerpo })
        assert.equal(respuesta.estado, 400)
        assert.isObject(respuesta.cuerpo)
        assert.notMatch(respuesta.texto, /\bat \/|Error:/)
      }
      const otroTipo = await pedir(metodo, url, {
        cuerpo: '{"a":1}',
        cabeceras: { 'content-type': 'text/plain' },
      })
      assert.equal(otroTipo.estado, 400)
      const sinTipo = await pedirEnCrudo(red[servidor].url, metodo, ruta)
      assert.match(sinTipo, /^HTTP\/1\.1 400 /)
    })

  test('{$self} sobrevive a pedidos que no se entienden')
    .with([...SERVIDORES])
    .run(async ({ assert, test: prueba }, servidor) => {
      const red = await encender(prueba)
      const { url } = red[servidor]
      for (const destino of ['*', '\\ping', 'http://[', '/ping\x01', '/%00', '/__proto__']) {
        assert.match(await pedirEnCrudo(url, 'GET', destino), /^HTTP\/1\.1 4\d\d /)
      }
      assert.match(await pedirEnCrudo(url, 'NADA', '/ping'), /^HTTP\/1\.1 4\d\d /)
      assert.equal(await estadoDe(pedir('GET', `${url}/ping`)), 200)
    })

  test('las claves de los objetos no alcanzan al prototipo', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    const { estado } = await pedir('POST', `${red.auth.url}/usuario`, {
      cuerpo: '{"__proto__":{"email":"a","password":"b"}}',
    })
    assert.equal(estado, 400)
  })
})
