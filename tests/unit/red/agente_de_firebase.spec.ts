import { once } from 'node:events'
import { get } from 'node:https'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { test } from '@japa/runner'
import type { TestContext } from '@japa/runner/core'
import { agenteDeFirebase } from '#red/firebase/agente'

const LIMITE_MS = 200

/** Un proxy que contesta siempre lo mismo a un CONNECT, o calla, y cuenta qué le mandaron y si lo soltaron. */
async function proxyQue(contesta: string, prueba: TestContext['test']) {
  const pedidos: string[] = []
  const { promise: suelto, resolve: soltar } = Promise.withResolvers<void>()
  const { promise: llego, resolve: llegar } = Promise.withResolvers<void>()
  const servidor = createServer((enchufe: Socket) => {
    enchufe.on('error', () => {}).once('close', () => soltar())
    enchufe.once('data', (trozo) => {
      pedidos.push(trozo.toString())
      enchufe.write(contesta)
      llegar()
    })
  })
  prueba.cleanup(() => void servidor.close())
  await once(servidor.listen(0, '127.0.0.1'), 'listening')
  const { port } = servidor.address() as AddressInfo
  return { pedidos, llego, suelto, lugar: `127.0.0.1:${port}` }
}

/** Por qué no se pudo pedir nada a Firebase por ese proxy. */
async function motivo(proxy: string) {
  const agente = agenteDeFirebase({ limiteMs: LIMITE_MS, proxy })
  const pedido = get({ host: 'fcm.googleapis.com', port: 443, agent: agente })
  try {
    const [error]: unknown[] = await once(pedido, 'error')
    return error instanceof Error ? error.message : String(error)
  } finally {
    agente.destroy()
  }
}

test.group('Las conexiones a Firebase por un proxy', () => {
  test('le pide un túnel hasta Firebase, con sus credenciales', async ({
    assert,
    test: prueba,
  }) => {
    const proxy = await proxyQue('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n', prueba)

    assert.equal(await motivo(`http://ana:cl%40ve@${proxy.lugar}`), 'El proxy contestó 407')

    const [pedido = ''] = proxy.pedidos
    assert.match(pedido, /^CONNECT fcm\.googleapis\.com:443 HTTP\/1\.1\r\n/)
    assert.match(pedido, /\r\nHost: fcm\.googleapis\.com:443\r\n/i)
    const credenciales = Buffer.from('ana:cl@ve').toString('base64')
    assert.include(pedido, `\r\nProxy-Authorization: Basic ${credenciales}\r\n`)
    await proxy.suelto
  })

  test('si calla, no se lo espera más que el límite y se lo suelta', async ({
    assert,
    test: prueba,
  }) => {
    const proxy = await proxyQue('', prueba)

    assert.match(await motivo(`http://${proxy.lugar}`), /a tiempo/)
    await proxy.suelto
  })

  test('si el que calla es Firebase, tampoco', async ({ assert, test: prueba }) => {
    const proxy = await proxyQue('HTTP/1.1 200 OK\r\n\r\n', prueba)

    assert.equal(await motivo(`http://${proxy.lugar}`), 'Firebase no contestó a tiempo')
    await proxy.suelto
  })

  test('al cerrarse suelta al que todavía calla, y no abre otra', async ({
    assert,
    test: prueba,
  }) => {
    const proxy = await proxyQue('', prueba)
    const agente = agenteDeFirebase({ limiteMs: 60_000, proxy: `http://${proxy.lugar}` })
    const pedir = () => get({ host: 'fcm.googleapis.com', port: 443, agent: agente })
    const pedido = pedir()
    await proxy.llego

    agente.destroy()
    await once(pedido, 'error')
    await proxy.suelto
    await once(pedir(), 'error')

    assert.lengthOf(proxy.pedidos, 1)
  })

  test('si no hay nadie, se sabe enseguida', async ({ assert }) => {
    const servidor = createServer()
    await once(servidor.listen(0, '127.0.0.1'), 'listening')
    const { port } = servidor.address() as AddressInfo
    servidor.close()
    await once(servidor, 'close')

    assert.match(await motivo(`http://127.0.0.1:${port}`), /ECONNREFUSED/)
  })
})
