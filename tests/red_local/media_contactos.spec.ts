import { test } from '@japa/runner'
import { abrirConexion, encender, pedirEnCrudo } from './apoyo.js'
import { listar } from './listar.js'

test.group('Media local | contactos que nadie contesta', () => {
  test('«{$self}»')
    .with(['contactos=1,2', 'contactos=1%2C2', 'contactos=1&contactos=2,3', 'contactos=abc'])
    .run(async ({ assert, test: prueba }, consulta) => {
      const recibidos: string[] = []
      const red = await encender(prueba, { media: { alRecibir: ({ url }) => recibidos.push(url) } })
      const conexion = abrirConexion(red.media.url)
      prueba.cleanup(() => void conexion.destroy())
      let contestado = ''
      let cerrada = false
      conexion.on('data', (trozo) => (contestado += trozo)).on('close', () => (cerrada = true))
      conexion.write(`GET /video?${consulta} HTTP/1.1\r\nHost: local\r\n\r\n`)

      // Un pedido contestado llega por otra conexión: se insiste hasta que el primero haya llegado.
      while (!recibidos.includes(`/video?${consulta}`)) await listar(red, '?contactos=7')
      for (let vuelta = 0; vuelta < 50; vuelta++) await listar(red, '?contactos=1&contactos=2')

      assert.equal(contestado, '')
      assert.isFalse(cerrada, 'la conexión sigue abierta')
    })

  test('de a una clave por id, contesta por la misma conexión', async ({
    assert,
    test: prueba,
  }) => {
    const red = await encender(prueba)
    const respuesta = await pedirEnCrudo(red.media.url, 'GET', '/video?contactos=1&contactos=2')
    assert.match(respuesta, /^HTTP\/1\.1 200 /)
  })
})
