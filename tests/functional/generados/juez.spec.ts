import { test } from '@japa/runner'
import { exigirForma, separar } from './contestado.js'
import { juzgar } from './juez.js'
import { ATACABLES } from './operacion.js'
import type { Pedido } from './pedido.js'

const comentar = ATACABLES.find(({ id }) => id === 'comentar')
const muro = ATACABLES.find(({ id }) => id === 'verMuro')

const pedido = (cambios: Partial<Pedido>): Pedido => ({
  metodo: 'POST',
  quien: 'atacante',
  direccion: { ruta: '/video/1/comentario', consulta: [] },
  cabeceras: {},
  cuerpo: { texto: '{"comentario":"Hola"}', codificacion: 'utf8' },
  bueno: true,
  ...cambios,
})

const leer = { metodo: 'GET', cuerpo: { codificacion: 'utf8' as const }, bueno: false }

test.group('El juez de los ataques', () => {
  test('no deja rechazar con {$self} lo que el documento deja mandar')
    .with([400, 401, 405, 413])
    .run(({ assert }, estado) => {
      assert.throws(() => juzga(comentar, pedido({}), estado), /contestó/)
    })

  test('no deja aceptar un cuerpo que el documento no deja mandar: {$self}')
    .with(['{}', '{"comentario":1}', '{"comentario":""}', 'hola', ''])
    .run(({ assert }, texto) => {
      const malo = pedido({ cuerpo: { texto, codificacion: 'utf8' }, bueno: false })

      assert.throws(() => juzga(comentar, malo, 201), /no lo deja mandar/)
      assert.doesNotThrow(() => juzga(comentar, malo, 400))
    })

  test('no deja aceptar un número fuera de rango: {$self}')
    .with(['101', '-1', '', '1.5', 'x'])
    .run(({ assert }, cantidad) => {
      const direccion: Pedido['direccion'] = { ruta: '/video', consulta: [['cantidad', cantidad]] }

      assert.throws(() => juzga(muro, pedido({ ...leer, direccion }), 200), /cantidad/)
    })

  test('por un enchufe, lo que no tiene forma de respuesta se nota', ({ assert }) => {
    const cabeceras = 'Content-Type: text/html\r\nContent-Length: 4'
    const [suelta] = separar(`HTTP/1.1 500 Uy\r\n${cabeceras}\r\n\r\nhola`)

    assert.throws(
      () => separar('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nholaHTTP/1.1'),
      /no es/
    )
    assert.throws(() => suelta && exigirForma(suelta), /contestó 500/)
  })
})

function juzga(operacion: typeof comentar, uno: Pedido, estado: number) {
  if (!operacion) throw new Error('esa operación no está')
  juzgar(operacion, uno, { estado, texto: '' })
}
