import { test } from '@japa/runner'
import { comoTextoDeBase } from '#models/fecha'
import Notificacion from '#models/notificacion'
import {
  enviarSolicitud,
  registrar,
  registrarVarias,
  subirVideo,
  type Persona,
} from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { acciones, avisosDe } from './avisos.js'

test.group('Lo que no se notifica', (group) => {
  let ana: Persona
  let beto: Persona
  let video: string

  group.each.setup(async ({ context: { client } }) => {
    ana = await registrar(client)
    beto = await registrar(client)
    video = await subirVideo(client, ana, { titulo: 'Asado' })
  })

  test('lo que alguien hace con su propio video', async ({ client, assert }) => {
    const { reaccionar, comentar } = acciones(client)

    const reaccion = await reaccionar(ana, video)
    const comentario = await comentar(ana, video, 'Mío')

    reaccion.assertStatus(201)
    comentario.assertStatus(201)
    assert.deepEqual(await avisosDe(ana), [])
  })

  test('un no me gusta, ni que cambie de opinión', async ({ client, assert }) => {
    const { reaccionar } = acciones(client)

    const nueva = await reaccionar(beto, video, 'no-me-gusta')
    const cambiada = await reaccionar(beto, video, 'me-gusta')
    const otraVez = await reaccionar(beto, video, 'no-me-gusta')
    const quitada = await reaccionar(beto, video, 'no-me-gusta')

    assert.deepEqual(
      [nueva, cambiada, otraVez, quitada].map((respuesta) => respuesta.status()),
      [201, 200, 200, 200]
    )
    assert.deepEqual(await avisosDe(ana), [])
  })

  test('que se rechace o se cancele una solicitud', async ({ client, assert }) => {
    const RUTA = '/usuario/solicitud-contacto'
    const pendiente = async () => {
      await enviarSolicitud(client, ana, beto)
      return cuerpoDe(client.get(RUTA).bearerToken(beto.token), '0')
    }

    const rechazada = await pendiente()
    await client.put(`${RUTA}/${rechazada.id}`).bearerToken(beto.token).json({ accion: 'rechazar' })
    const cancelada = await pendiente()
    await client.delete(`${RUTA}/${cancelada.id}`).bearerToken(ana.token)

    assert.deepEqual(await avisosDe(ana), [])
    assert.lengthOf(await avisosDe(beto), 1)
  })

  test('lo que se rechazó', async ({ client, assert }) => {
    const { reaccionar, comentar, escribir } = acciones(client)
    const privado = await subirVideo(client, ana, { visibilidad: 'privado' })
    await enviarSolicitud(client, beto, ana)
    const antes = await avisosDe(ana)

    const respuestas = [
      await escribir(beto, ana, 'no somos contactos'),
      await comentar(beto, privado, 'no lo veo'),
      await reaccionar(beto, privado),
      await comentar(beto, video, ''),
      await reaccionar(beto, video, 'otra'),
      await client
        .post('/usuario/solicitud-contacto')
        .bearerToken(beto.token)
        .json({ usuario_id: ana.id }),
    ]

    assert.deepEqual(
      respuestas.map((respuesta) => respuesta.status()),
      [400, 404, 404, 400, 400, 400]
    )
    assert.deepEqual(await avisosDe(ana), antes)
  })
})

/** Deja pasar minutos: la hora la decide la base, así que lo que se corre es lo que ya pasó. */
async function pasan(minutos: number) {
  for (const aviso of await Notificacion.all()) {
    const fecha = aviso.fecha.minus({ minutes: minutos })
    await Notificacion.query()
      .where('id', aviso.id)
      .update({ fecha: comoTextoDeBase(fecha) })
  }
}

test.group('Un me gusta que se pone y se saca', () => {
  test('avisa una vez por hora', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const video = await subirVideo(client, ana)
    let van = 0
    const alternarA = async (minutos: number) => {
      await pasan(minutos - van)
      van = minutos
      const respuesta = await acciones(client).reaccionar(beto, video)
      return respuesta.status()
    }

    // Puesto, sacado y vuelto a poner dentro de la hora; después, lo mismo apenas pasada.
    assert.deepEqual([await alternarA(0), await alternarA(1), await alternarA(2)], [201, 200, 201])
    assert.deepEqual([await alternarA(3), await alternarA(59.9)], [200, 201])
    assert.lengthOf(await avisosDe(ana), 1)
    assert.deepEqual([await alternarA(59.95), await alternarA(60.1)], [200, 201])
    assert.lengthOf(await avisosDe(ana), 2)
    assert.deepEqual([await alternarA(61), await alternarA(120)], [200, 201])
    assert.lengthOf(await avisosDe(ana), 2)
  })

  test('en otro video, o de otra persona, avisa igual', async ({ client, assert }) => {
    const [ana, beto, caro] = await registrarVarias(client, 3)
    const { reaccionar } = acciones(client)
    const [uno, otro] = [await subirVideo(client, ana), await subirVideo(client, ana)]

    await reaccionar(beto, uno)
    await reaccionar(beto, otro)
    await reaccionar(caro, uno)

    assert.lengthOf(await avisosDe(ana), 3)
  })

  test('veinte veces a la vez avisa una', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const video = await subirVideo(client, ana)

    const respuestas = await Promise.all(
      Array.from({ length: 20 }, () => acciones(client).reaccionar(beto, video))
    )

    assert.isTrue(respuestas.every((respuesta) => respuesta.status() < 300))
    assert.lengthOf(await avisosDe(ana), 1)
  })
})
