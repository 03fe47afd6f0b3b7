import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { INTERVENCIONES } from '#tests/fallas/fallas'
import { levantarIntermediario } from '#tests/fallas/intermediario'
import { subirVideo } from '#tests/personas'
import { red } from '#tests/red'
import { hasta } from '#tests/apoyo/espera'
import { Escenario } from './escenario.js'

/** Más de las que alcanzan para abrir un circuito. */
const COMENTARIOS = 25

test.group('Firebase | auth no dice quién es alguien', () => {
  test('lo hecho queda hecho, la notificación push espera, y la sesión no se entera', async ({
    assert,
    test: prueba,
  }) => {
    const auth = await levantarIntermediario(red().auth.url)
    prueba.cleanup(() => auth.cerrar())
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor({ CHOTUVE_AUTH_URL: auth.url })
    const { client } = servidor
    const [ana, beto] = await escenario.contactos(servidor)
    const video = await subirVideo(client, beto)
    const antes = escenario.llegadas(beto).length
    auth.intervenirCon(({ url }) => (/ids=/.test(url) ? INTERVENCIONES['estado-500'] : undefined))

    for (let i = 0; i < COMENTARIOS; i++) {
      const respuesta = await client
        .post(`/video/${video}/comentario`)
        .bearerToken(ana.token)
        .json({ comentario: `${i}` })
      assert.equal(respuesta.status(), 201)
    }
    await hasta(
      async () =>
        (await db.from('notificacion').where('ultimo_error', 'like', '%auth%').first()) !== null,
      'que falle un intento'
    )
    const salud = await client.get('/health/ready')
    const { mamparos } = salud.body().otros.auth
    auth.limpiar()
    await escenario.nadaPendiente()

    assert.equal(mamparos.sesion, 'cerrado')
    assert.equal(mamparos.resto, 'cerrado')
    const llegadas = escenario.llegadas(beto).slice(antes)
    assert.lengthOf(llegadas, COMENTARIOS)
    assert.deepEqual([...new Set(llegadas.map(([titulo]) => titulo))], ['Ana comentó tu video'])
    // Lo que se averiguó al mandar queda escrito: nadie lo averigua otra vez.
    auth.llamadas.length = 0
    const leidas = await client.get('/usuario/notificacion').bearerToken(beto.token)
    assert.equal(leidas.status(), 200)
    assert.lengthOf(auth.llamadas, 1)
  })
})
