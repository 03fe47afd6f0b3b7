import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import { nodosExpuestos } from '#red/firebase/exposicion'

/** Una base que a todo contesta lo mismo: la de Firebase no se equivoca cuando hace falta. */
async function baseQueContesta(estado: number, prueba: { cleanup(hacer: () => void): unknown }) {
  const servidor = createServer((_pedido, respuesta) => respuesta.writeHead(estado).end('null'))
  prueba.cleanup(() => void servidor.close())
  await once(servidor.listen(0, '127.0.0.1'), 'listening')
  const { port } = servidor.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/`
  return nodosExpuestos({ url, rutas: ['', 'raiz/mensajes'], limiteMs: 2_000, proxy: undefined })
}

test.group('Qué se puede leer de Firebase sin credenciales', () => {
  test('lo que contesta 200', async ({ assert, test: prueba }) => {
    assert.deepEqual(await baseQueContesta(200, prueba), ['/', '/raiz/mensajes'])
  })

  test('nada, si contesta {$self}')
    .with([401, 403])
    .run(async ({ assert, test: prueba }, estado) => {
      assert.deepEqual(await baseQueContesta(estado, prueba), [])
    })

  test('no se sabe, si contesta {$self}')
    .with([404, 423, 500, 503])
    .run(async ({ assert, test: prueba }, estado) => {
      await assert.rejects(() => baseQueContesta(estado, prueba), new RegExp(String(estado)))
    })
})
