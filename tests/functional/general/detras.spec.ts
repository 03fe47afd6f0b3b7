import { connect } from 'node:net'
import { test } from '@japa/runner'
import env from '#start/env'
import { registrar } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { separar } from '../generados/contestado.js'

/** Lo que se contesta, hasta que el servidor cierra, por una conexión en la que se escribe todo junto. */
async function escribir(texto: string): Promise<string> {
  const enchufe = connect(env.get('PORT'), env.get('HOST')).setEncoding('latin1')
  enchufe.write(texto)
  let recibido = ''
  for await (const trozo of enchufe) recibido += trozo
  return recibido
}

const pedido = (linea: string, cuerpo = '', token = '') =>
  [
    `${linea} HTTP/1.1`,
    'Host: chotuve.test',
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    `Content-Length: ${cuerpo.length}`,
    '',
    cuerpo,
  ].join('\r\n')

test.group('Lo que viene detrás de un pedido', () => {
  test('lo ilegible no contesta por el pedido que lo precede', async ({ client, assert }) => {
    const { token } = await registrar(client)
    const video = '{"titulo":"Uno","url":"http://v.test/1","duracion":1}'

    const respuestas = separar(
      await escribir(`${pedido('POST /video', video, token)}basura\r\n\r\n`)
    )
    const videos = await cuerpoDe(client.get('/usuario/video').bearerToken(token))

    assert.deepEqual(
      respuestas.map(({ estado }) => estado),
      [201]
    )
    assert.equal(respuestas[0]?.cabeceras.connection, 'close')
    assert.lengthOf(videos, 1)
  })

  test('un cuerpo que se corta en lo ilegible sí se rechaza', async ({ assert }) => {
    const cortado =
      'POST /usuario HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\nzz\r\n'

    assert.deepEqual(
      separar(await escribir(cortado)).map(({ estado }) => estado),
      [400]
    )
  })

  test('quien pide un túnel recibe una respuesta', async ({ assert }) => {
    const respuestas = separar(
      await escribir('CONNECT otro.test:443 HTTP/1.1\r\nHost: otro.test:443\r\n\r\n')
    )

    assert.deepEqual(
      respuestas.map(({ estado }) => estado),
      [405]
    )
  })
})
