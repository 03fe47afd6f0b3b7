import { test } from '@japa/runner'
import { enviarSolicitud, registrar, subirVideo } from '#tests/personas'
import { hasta } from '#tests/apoyo/espera'
import { Escenario, escribir } from './escenario.js'

test.group('Firebase | en marcha', () => {
  test('un push de cada clase, con los textos del contrato, y los dos lados de un chat', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const { client } = servidor
    const [ana, beto] = await escenario.contactos(servidor)
    const caro = await registrar(client, { nombre: 'Caro', apellido: 'Ruiz' })
    const video = await subirVideo(client, ana, { titulo: 'Asado' })

    await enviarSolicitud(client, caro, ana)
    await escribir(client, beto, ana, 'hola')
    await escribir(client, ana, beto, '¿qué tal?')
    await client
      .post(`/video/${video}/reaccion`)
      .bearerToken(beto.token)
      .json({ reaccion: 'me-gusta' })
    await client
      .post(`/video/${video}/comentario`)
      .bearerToken(beto.token)
      .json({ comentario: '¡Qué lindo!' })
    await escenario.nadaPendiente()

    assert.sameDeepMembers(escenario.llegadas(ana), [
      ['Solicitud de contacto aceptada.', 'Ahora vos y Beto son contactos.'],
      ['Nueva solicitud de contacto.', 'Caro te envió una solicitud de contacto.'],
      ['Nuevo mensaje de Beto.', 'hola'],
      ['Nueva reacción a tu video', 'A Beto le gustó tu video Asado.'],
      ['Beto comentó tu video', '¡Qué lindo!'],
    ])
    assert.sameDeepMembers(escenario.llegadas(beto), [
      ['Nueva solicitud de contacto.', 'Ana te envió una solicitud de contacto.'],
      ['Nuevo mensaje de Ana.', '¿qué tal?'],
    ])
    const { data } =
      escenario.firebase.google.entregados.find(
        ({ notification }) => notification.body === '¡Qué lindo!'
      ) ?? {}
    assert.deepEqual(data, { tipo: 'comentario', usuario_id: String(beto.id), video_id: video })

    assert.deepEqual(escenario.replicados(ana, beto), ['hola', '¿qué tal?'])
    const chat = await fetch(
      `http://localhost:${escenario.firebase.base.escucha.puerto}/app-server-dev/chats/${ana.id}/${beto.id}.json`
    )
    const otroLado = escenario.firebase.base.leerDe('chats', `${beto.id}/${ana.id}`)
    assert.deepEqual(await chat.json(), otroLado)
    assert.containsSubset(otroLado, { ultimoMensaje: '¿qué tal?' })
    assert.equal(await servidor.detener(), 0)
  })

  test('sin dispositivo no es un error, y el que aparece después recibe lo siguiente', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    escenario.firebase.base.anotarDispositivo(beto.id, null)

    await escribir(servidor.client, ana, beto, 'uno')
    await escenario.nadaPendiente()
    escenario.dispositivo(beto)
    await escribir(servidor.client, ana, beto, 'dos')
    await hasta(() => escenario.llegadas(beto).length === 2, 'que llegue el segundo')
    // Van por carriles distintos: que llegara la notificación no dice que el mensaje ya esté.
    await escenario.nadaPendiente()

    assert.deepEqual(escenario.llegadas(beto).at(-1), ['Nuevo mensaje de Ana.', 'dos'])
    assert.deepEqual(escenario.replicados(ana, beto), ['uno', 'dos'])
  })
})
