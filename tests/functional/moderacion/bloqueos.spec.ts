import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import Notificacion from '#models/notificacion'
import { enviarSolicitud, registrarVarias, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'
import { cuentas } from '../concurrencia/correr.js'
import { bloquear, comentar, crearPar, desbloquear, silenciar } from './mundo.js'

test.group('Bloquear', (group) => {
  let ana: Persona
  let beto: Persona
  let caro: Persona

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto, caro] = await registrarVarias(client, 3)
  })

  test('la lista va por id y se pagina; bloquear y desbloquear dos veces es lo mismo', async ({
    client,
    assert,
  }) => {
    const lista = (consulta = '') =>
      cuerpoDe(client.get(`/usuario/bloqueo${consulta}`).bearerToken(ana.token))
    for (const otra of [caro, beto, caro]) {
      const respuesta = await bloquear(client, ana, otra)
      respuesta.assertStatus(200)
      respuesta.assertBody({})
    }

    const [deBeto, deCaro] = [beto, caro].map(({ id, email }) => ({ id, email, foto: null }))
    assert.deepEqual(await lista(), [deBeto, deCaro])
    assert.deepEqual(await lista('?cantidad=1&offset=1'), [deCaro])

    for (const vez of [1, 2]) {
      assert.equal(await estadoDe(desbloquear(client, ana, beto)), 200, `vez ${vez}`)
    }
    assert.deepEqual(await lista(), [deCaro])
  })

  test('a uno mismo, 400; a quien no existe, 404; y se deja de bloquear a quien ya no está en auth', async ({
    client,
    assert,
  }) => {
    const nadie = { id: 2_000_000_000 }
    await db
      .table('bloqueo')
      .insert({ usuario: ana.id, bloqueado: 1_999_999_999, fecha: new Date().toISOString() })

    for (const hacer of [bloquear, desbloquear, silenciar]) {
      assert.equal(await estadoDe(hacer(client, ana, ana)), 400)
      assert.equal(await estadoDe(hacer(client, ana, nadie)), 404)
    }
    assert.deepEqual(await cuerpoDe(client.get('/usuario/bloqueo').bearerToken(ana.token)), [
      { id: 1_999_999_999, email: '<eliminado>', foto: null },
    ])
    assert.equal(await estadoDe(desbloquear(client, ana, { id: 1_999_999_999 })), 200)
  })

  test('el bloqueado no se entera, puede bloquear también, y hacen falta los dos para deshacerlo', async ({
    client,
    assert,
  }) => {
    const seVen = async () =>
      (await estadoDe(client.get(`/usuario/${beto.id}`).bearerToken(ana.token))) === 200
    await bloquear(client, ana, beto)

    assert.deepEqual(await cuerpoDe(client.get('/usuario/bloqueo').bearerToken(beto.token)), [])
    assert.equal(await cuentas('notificacion'), 0)
    assert.equal(await estadoDe(bloquear(client, beto, ana)), 200)

    await desbloquear(client, ana, beto)
    assert.isFalse(await seVen())
    await desbloquear(client, beto, ana)
    assert.isTrue(await seVen())
  })

  test('termina las solicitudes, las haya mandado quien las haya mandado', async ({
    client,
    assert,
  }) => {
    await enviarSolicitud(client, ana, beto)
    await enviarSolicitud(client, caro, ana)

    await bloquear(client, ana, beto)
    await bloquear(client, ana, caro)

    assert.equal(await cuentas('solicitud_contacto'), 0)
  })

  test('las cantidades cuentan también lo que no se ve', async ({ client, assert }) => {
    const par = await crearPar(client)
    await bloquear(client, par.ana, par.beto)
    const leer = (ruta: string) => cuerpoDe(client.get(ruta).bearerToken(par.ana.token))

    const comentarios: unknown[] = await leer(`/video/${par.deCarla}/comentario`)
    assert.lengthOf(comentarios, 1)
    assert.containsSubset(await leer(`/video/${par.deCarla}`), { 'cantidad-comentarios': 2 })
    assert.lengthOf(await leer(`/usuario/${par.carla.id}/contacto`), 1)
    assert.containsSubset(await leer(`/usuario/${par.carla.id}/perfil`), {
      'cantidad-contactos': 2,
    })
    assert.deepEqual(await leer('/usuario/contacto'), [
      { id: par.carla.id, email: par.carla.email, foto: null },
    ])
  })

  test('los comentarios que quedan llenan las páginas', async ({ client, assert }) => {
    const par = await crearPar(client)
    for (let vez = 0; vez < 6; vez++) {
      await comentar(client, vez % 2 ? par.beto : par.carla, par.deCarla, `Vez ${vez}`)
    }
    await bloquear(client, par.beto, par.ana)

    const pagina = await cuerpoDe(
      client.get(`/video/${par.deCarla}/comentario?cantidad=3&offset=1`).bearerToken(par.ana.token)
    )

    assert.deepEqual(
      pagina.map(({ comentario }: { comentario: string }) => comentario),
      ['Vez 0', 'Vez 2', 'Vez 4']
    )
  })

  test('no avisa nada más, ni lo que había quedado por mandar', async ({ client, assert }) => {
    await enviarSolicitud(client, beto, ana)
    await Notificacion.query().update({ estado: 'pendiente' })

    await bloquear(client, ana, beto)

    const [aviso, ...otros] = await Notificacion.all()
    assert.isEmpty(otros)
    assert.equal(aviso?.estado, 'callada')
    assert.isNull(aviso?.proximoIntento)
    const cantidad = client.get('/usuario/notificacion/cantidad').bearerToken(ana.token)
    assert.deepEqual(await cuerpoDe(cantidad), { no_leidas: 0 })
  })
})
