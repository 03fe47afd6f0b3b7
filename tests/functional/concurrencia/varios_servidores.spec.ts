import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { hacerContactos, registrarVarias, subirVideo } from '#tests/personas'
import {
  encenderServidorAparte,
  insistirA,
  urlPropia,
  type ServidorAparte,
} from '#tests/servidor_aparte'
import { porEstado, verificarInvariantes } from './invariantes.js'

const ESCRITORES = 50

/** Lo que dice una base que se trabó. A quien no le tocó escribir se le contesta 503, y se insiste. */
const TRABADA = /deadlock|40P01|40001/i

test.group('Varios servidores sobre una base', (group) => {
  let otro: ServidorAparte

  group.setup(async () => {
    otro = await encenderServidorAparte()
    return async () => void (await otro.detener())
  })

  test('cincuenta escritores a la vez, repartidos en dos procesos', async ({ client, assert }) => {
    await client.delete('/base_de_datos')
    const [ana, beto] = await registrarVarias(client, 2)
    await hacerContactos(client, ana, beto)
    const video = await subirVideo(client, beto)
    const escritores = await registrarVarias(client, ESCRITORES)

    const respuestas = await Promise.all(
      escritores.flatMap(({ token }, orden) => {
        const url = orden % 2 ? urlPropia() : otro.url
        const escribir = (ruta: string, cuerpo: object, de = token) =>
          insistirA(url, ruta, { metodo: 'POST', token: de, cuerpo })
        return [
          escribir(`/video/${video}/reaccion`, { reaccion: 'me-gusta' }),
          escribir(`/video/${video}/comentario`, { comentario: `Comentario ${orden}` }),
          escribir('/usuario/solicitud-contacto', { usuario_id: beto.id }),
          escribir(`/chat/${beto.id}`, { mensaje: `Mensaje ${orden}` }, ana.token),
        ]
      })
    )

    assert.deepEqual(porEstado(respuestas.map(({ estado }) => estado)), { 201: ESCRITORES * 4 })
    for (const tabla of ['reaccion', 'comentario', 'solicitud_contacto', 'mensaje']) {
      const [{ n }] = await db.from(tabla).count('* as n')
      assert.equal(Number(n), ESCRITORES, tabla)
    }
    await verificarInvariantes(assert)
    assert.notMatch(otro.escrito(), TRABADA)
  })

  test('una reacción que se alterna desde los dos a la vez', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const video = await subirVideo(client, beto)

    const respuestas = await Promise.all(
      Array.from({ length: 20 }, (_, vez) =>
        insistirA(vez % 2 ? urlPropia() : otro.url, `/video/${video}/reaccion`, {
          metodo: 'POST',
          token: ana.token,
          cuerpo: { reaccion: 'me-gusta' },
        })
      )
    )

    assert.deepEqual(porEstado(respuestas.map(({ estado }) => estado)), { 200: 10, 201: 10 })
    await verificarInvariantes(assert)
  })

  test('solicitudes cruzadas, cada una en un servidor: queda una', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)

    const respuestas = await Promise.all(
      Array.from({ length: 20 }, (_, vez) => {
        const [de, a] = vez % 4 < 2 ? [ana, beto] : [beto, ana]
        return insistirA(vez % 2 ? urlPropia() : otro.url, '/usuario/solicitud-contacto', {
          metodo: 'POST',
          token: de.token,
          cuerpo: { usuario_id: a.id },
        })
      })
    )

    assert.deepEqual(porEstado(respuestas.map(({ estado }) => estado)), { 201: 1, 400: 19 })
    await verificarInvariantes(assert)
  })
})
