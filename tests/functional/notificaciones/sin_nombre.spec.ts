import { test } from '@japa/runner'
import { INTERVENCIONES } from '#tests/fallas/fallas'
import { interponer } from '#tests/fallas/red_con_fallas'
import { enviarSolicitud, registrar, subirVideo } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { acciones } from './avisos.js'

/** Lo que se pide para nombrar a alguien, y para nada más. */
const DE_NOMBRES = /^\/usuario\?ids=/

test.group('Sin saber cómo se llama alguien', (group) => {
  let red: Awaited<ReturnType<typeof interponer>>

  group.setup(async () => {
    red = await interponer()
    return () => red.soltar()
  })

  test('lo que hace queda hecho, y su nombre se averigua al leer', async ({ client, assert }) => {
    const ana = await registrar(client, { nombre: 'Ana', apellido: 'Paz' })
    const beto = await registrar(client, { nombre: 'Beto', apellido: 'Sosa' })
    const video = await subirVideo(client, beto, { titulo: 'Asado' })
    await enviarSolicitud(client, beto, ana)
    const [{ id: solicitud }] = await cuerpoDe(
      client.get('/usuario/solicitud-contacto').bearerToken(ana.token)
    )
    red.auth.intervenirCon(({ url }) =>
      DE_NOMBRES.test(url) ? INTERVENCIONES['estado-500'] : undefined
    )
    const { comentar, reaccionar } = acciones(client)

    const hechos = [
      await client
        .put(`/usuario/solicitud-contacto/${solicitud}`)
        .bearerToken(ana.token)
        .json({ accion: 'aceptar' }),
      await reaccionar(ana, video),
      await comentar(ana, video, 'A {quien} no lo conozco'),
    ]

    assert.deepEqual(
      hechos.map((respuesta) => respuesta.status()),
      [200, 201, 201]
    )
    const leer = () => client.get('/usuario/notificacion').bearerToken(beto.token)
    const sinAuth = await leer()
    sinAuth.assertStatus(502)
    red.limpiar()
    const leidas: { titulo: string; cuerpo: string }[] = await cuerpoDe(leer())
    assert.deepEqual(
      leidas.map(({ titulo, cuerpo }) => [titulo, cuerpo]),
      [
        ['Ana comentó tu video', 'A {quien} no lo conozco'],
        ['Nueva reacción a tu video', 'A Ana le gustó tu video Asado.'],
        ['Solicitud de contacto aceptada.', 'Ahora vos y Ana son contactos.'],
      ]
    )
  })
})
