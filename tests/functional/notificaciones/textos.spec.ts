import { test } from '@japa/runner'
import { DateTime, Settings } from 'luxon'
import Notificacion from '#models/notificacion'
import {
  enviarSolicitud,
  hacerContactos,
  registrar,
  subirVideo,
  type Persona,
} from '#tests/personas'

/** Las notificaciones de alguien, en orden, como título y cuerpo. */
async function avisosDe({ id }: Persona) {
  const filas = await Notificacion.query().where('usuario', id).orderBy('id')
  return filas.map(({ titulo, cuerpo }) => [titulo, cuerpo])
}

test.group('Notificaciones', () => {
  test('una solicitud se le avisa al receptor y su aceptación al emisor', async ({
    client,
    assert,
  }) => {
    const [ana, beto] = [
      await registrar(client, { nombre: 'Ana', apellido: 'Paz' }),
      await registrar(client, { nombre: 'Beto', apellido: 'Sosa' }),
    ]

    await hacerContactos(client, ana, beto)

    assert.deepEqual(await avisosDe(beto), [
      ['Nueva solicitud de contacto.', 'Ana te envió una solicitud de contacto.'],
    ])
    assert.deepEqual(await avisosDe(ana), [
      ['Solicitud de contacto aceptada.', 'Ahora vos y Beto son contactos.'],
    ])
  })

  test('sin nombre, o con uno vacío, se dice el e-mail', async ({ client, assert }) => {
    const [ana, beto, caro] = [
      await registrar(client),
      await registrar(client, { nombre: '', apellido: 'Sosa' }),
      await registrar(client),
    ]

    await enviarSolicitud(client, ana, caro)
    await enviarSolicitud(client, beto, caro)

    const avisos = await avisosDe(caro)
    assert.deepEqual(
      avisos.map(([, cuerpo]) => cuerpo),
      [ana, beto].map(({ email }) => `${email} te envió una solicitud de contacto.`)
    )
  })

  test('un mensaje se le avisa al destinatario, entero', async ({ client, assert }) => {
    const [ana, beto] = [
      await registrar(client, { nombre: 'Ana', apellido: 'Paz' }),
      await registrar(client),
    ]
    await hacerContactos(client, ana, beto)
    const mensaje = '😀'.repeat(20_000)

    await client.post(`/chat/${beto.id}`).bearerToken(ana.token).json({ mensaje })

    const avisos = await avisosDe(beto)
    assert.deepEqual(avisos.at(-1), ['Nuevo mensaje de Ana.', mensaje])
  })

  test('un comentario se le avisa al dueño del video, salvo que sea suyo', async ({
    client,
    assert,
  }) => {
    const [ana, beto] = [
      await registrar(client),
      await registrar(client, { nombre: 'Beto', apellido: 'Sosa' }),
    ]
    const video = await subirVideo(client, ana)

    for (const { token } of [ana, beto]) {
      await client
        .post(`/video/${video}/comentario`)
        .bearerToken(token)
        .json({ comentario: '¡Qué lindo!' })
    }

    assert.deepEqual(await avisosDe(ana), [['Beto comentó tu video', '¡Qué lindo!']])
  })

  test('solo un me gusta nuevo se le avisa al dueño, y nunca el propio', async ({
    client,
    assert,
  }) => {
    const [ana, beto, caro] = [
      await registrar(client),
      await registrar(client, { nombre: 'Beto', apellido: 'Sosa' }),
      await registrar(client, { nombre: 'Caro', apellido: 'Ruiz' }),
    ]
    const video = await subirVideo(client, ana, { titulo: 'Asado' })
    const reaccionar = ({ token }: Persona, reaccion: string) =>
      client.post(`/video/${video}/reaccion`).bearerToken(token).json({ reaccion })

    await reaccionar(ana, 'me-gusta')
    await reaccionar(beto, 'me-gusta')
    await reaccionar(caro, 'no-me-gusta')
    await reaccionar(caro, 'me-gusta')

    assert.deepEqual(await avisosDe(ana), [
      ['Nueva reacción a tu video', 'A Beto le gustó tu video Asado.'],
    ])
  })

  test('poner y sacar me gusta avisa una vez por hora', async ({ client, assert, cleanup }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    const video = await subirVideo(client, ana)
    const comienzo = DateTime.now()
    cleanup(() => {
      Settings.now = () => Date.now()
    })
    const alternarA = async (minutos: number) => {
      Settings.now = () => comienzo.plus({ minutes: minutos }).toMillis()
      await client
        .post(`/video/${video}/reaccion`)
        .bearerToken(beto.token)
        .json({ reaccion: 'me-gusta' })
    }

    await alternarA(0)
    await alternarA(1)
    await alternarA(59)
    assert.lengthOf(await avisosDe(ana), 1)
    await alternarA(60)
    await alternarA(61)
    assert.lengthOf(await avisosDe(ana), 2)
  })

  test('rechazar o cancelar una solicitud no se le avisa a nadie', async ({ client, assert }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    await enviarSolicitud(client, ana, beto)
    const lista = await client.get('/usuario/solicitud-contacto').bearerToken(beto.token)

    await client
      .put(`/usuario/solicitud-contacto/${lista.body()[0].id}`)
      .bearerToken(beto.token)
      .json({ accion: 'rechazar' })

    assert.deepEqual(await avisosDe(ana), [])
    assert.lengthOf(await avisosDe(beto), 1)
  })
})
