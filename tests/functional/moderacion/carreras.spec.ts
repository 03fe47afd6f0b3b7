import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { hacerContactos, registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { estadoDe } from '#tests/respuestas'
import { correr, cuentas, VECES } from '../concurrencia/correr.js'
import { verificarInvariantes } from '../concurrencia/invariantes.js'
import { pedir } from '../contactos/pedidos.js'
import { bloquear, comentar, desbloquear, solicitudDe } from './mundo.js'

const sin5xx = (estados: Record<number, number>) =>
  Object.keys(estados).every((estado) => Number(estado) < 500)

test.group('Bloquear a la vez que otra cosa', (group) => {
  let ana: Persona
  let beto: Persona

  group.tap((prueba) => prueba.timeout(30_000))
  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto] = await registrarVarias(client, 2)
  })

  group.each.teardown(async ($test) => {
    const { assert } = $test.context
    await verificarInvariantes(assert)
  })

  test('veinte veces, de los dos lados: todas valen y queda un bloqueo de cada uno', async ({
    client,
    assert,
  }) => {
    await hacerContactos(client, ana, beto)

    const estados = await correr(
      () => bloquear(client, ana, beto),
      () => bloquear(client, beto, ana)
    )

    assert.deepEqual(estados, { 200: VECES })
    assert.equal(await cuentas('bloqueo'), 2)
  })

  test('bloquear y desbloquear: todas valen', async ({ client, assert }) => {
    const estados = await correr(
      () => bloquear(client, ana, beto),
      () => desbloquear(client, ana, beto)
    )

    assert.deepEqual(estados, { 200: VECES })
    assert.isAtMost(await cuentas('bloqueo'), 1)
  })

  test('pedir, de los dos lados', async ({ client, assert }) => {
    const estados = await correr(
      () => pedir(client, ana, beto.id),
      () => pedir(client, beto, ana.id),
      () => bloquear(client, ana, beto)
    )

    assert.isTrue(sin5xx(estados))
    assert.equal(await cuentas('bloqueo'), 1)
    assert.equal(await estadoDe(pedir(client, beto, ana.id)), 404)
  })

  test('aceptar, rechazar y cancelar, y después ya no hay solicitud', async ({
    client,
    assert,
  }) => {
    const solicitud = await solicitudDe(client, ana, beto)
    const responder = (accion: string) => () =>
      client.put(solicitud).bearerToken(beto.token).json({ accion })

    const estados = await correr(
      responder('aceptar'),
      () => bloquear(client, ana, beto),
      responder('rechazar'),
      () => bloquear(client, beto, ana),
      () => client.delete(solicitud).bearerToken(ana.token)
    )

    assert.isTrue(sin5xx(estados))
    assert.equal(await cuentas('bloqueo'), 2)
    assert.equal(await estadoDe(responder('aceptar')()), 404)
    assert.equal(await estadoDe(client.delete(solicitud).bearerToken(ana.token)), 404)
  })

  test('escribirse: entran los que llegaron antes, y ninguno avisa después', async ({
    client,
    assert,
  }) => {
    await hacerContactos(client, ana, beto)
    await db.from('notificacion').delete()

    const estados = await correr(
      () => client.post(`/chat/${beto.id}`).bearerToken(ana.token).json({ mensaje: 'Hola' }),
      () => bloquear(client, beto, ana)
    )

    assert.isTrue(sin5xx(estados))
    assert.equal((estados[201] ?? 0) + (estados[404] ?? 0), VECES / 2)
    assert.equal(await cuentas('mensaje'), estados[201] ?? 0)
    assert.equal(await cuentas('notificacion'), estados[201] ?? 0)
  })

  test('comentar y reaccionar', async ({ client, assert }) => {
    const video = await subirVideo(client, beto)

    const estados = await correr(
      () => comentar(client, ana, video, 'Hola'),
      () =>
        client
          .post(`/video/${video}/reaccion`)
          .bearerToken(ana.token)
          .json({ reaccion: 'me-gusta' }),
      () => bloquear(client, beto, ana)
    )

    assert.isTrue(sin5xx(estados))
    assert.equal(await estadoDe(comentar(client, ana, video, 'Otra vez')), 404)
  })

  test('terminar el contacto', async ({ client, assert }) => {
    await hacerContactos(client, ana, beto)

    const estados = await correr(
      () => client.delete(`/usuario/contacto/${beto.id}`).bearerToken(ana.token),
      () => bloquear(client, beto, ana)
    )

    assert.isTrue(sin5xx(estados))
    assert.equal(await cuentas('contacto'), 0)
  })

  test('vaciar la base', async ({ client, assert }) => {
    await hacerContactos(client, ana, beto)

    const estados = await correr(
      () => client.delete('/base_de_datos'),
      () => bloquear(client, beto, ana),
      () => client.post(`/chat/${beto.id}`).bearerToken(ana.token).json({ mensaje: 'Hola' }),
      () => client.get('/video').bearerToken(ana.token)
    )

    assert.isTrue(sin5xx(estados))
  })
})
