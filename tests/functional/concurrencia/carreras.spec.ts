import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient, ApiRequest } from '@japa/api-client'
import {
  enviarSolicitud,
  hacerContactos,
  registrar,
  subirVideo,
  type Persona,
} from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'
import { porEstado, verificarInvariantes } from './invariantes.js'

const VECES = 20

/** Hace a la vez veinte pedidos, alternando entre los que le dan. */
async function correr(...armados: (() => ApiRequest)[]) {
  const pedidos = Array.from({ length: VECES }, (_, vez) => armados[vez % armados.length]?.())
  return porEstado(await Promise.all(pedidos.flatMap((pedido) => (pedido ? estadoDe(pedido) : []))))
}

const reaccionar = (client: ApiClient, de: Persona, video: string, reaccion: string) =>
  client.post(`/video/${video}/reaccion`).bearerToken(de.token).json({ reaccion })

async function cuentas(tabla: string): Promise<number> {
  const [{ n }] = await db.from(tabla).count('* as n')
  return Number(n)
}

test.group('Cada escritura, veinte veces a la vez', (group) => {
  let ana: Persona
  let beto: Persona
  let video: string

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await client.delete('/base_de_datos')
    ana = await registrar(client, { nombre: 'Ana', apellido: 'Paz' })
    beto = await registrar(client, { nombre: 'Beto', apellido: 'Sosa' })
    video = await subirVideo(client, beto)
  })

  test('la misma reacción: se pone y se saca por turnos', async ({ client, assert }) => {
    const estados = await correr(() => reaccionar(client, ana, video, 'me-gusta'))

    assert.deepEqual(estados, { 201: VECES / 2, 200: VECES / 2 })
    assert.equal(await cuentas('reaccion'), 0)
    await verificarInvariantes(assert)
  })

  test('reacciones opuestas de una persona', async ({ client, assert }) => {
    const estados = await correr(
      () => reaccionar(client, ana, video, 'me-gusta'),
      () => reaccionar(client, ana, video, 'no-me-gusta')
    )

    assert.sameMembers(Object.keys(estados), ['200', '201'])
    await verificarInvariantes(assert)
  })

  test('reacciones y comentarios de muchos sobre un video', async ({ client, assert }) => {
    const muchos = await Promise.all(Array.from({ length: VECES }, () => registrar(client)))

    const estados = await Promise.all(
      muchos.flatMap((uno, orden) => [
        estadoDe(reaccionar(client, uno, video, orden % 2 ? 'me-gusta' : 'no-me-gusta')),
        estadoDe(
          client
            .post(`/video/${video}/comentario`)
            .bearerToken(uno.token)
            .json({ comentario: `Comentario ${orden}` })
        ),
      ])
    )

    assert.deepEqual(porEstado(estados), { 201: VECES * 2 })
    assert.equal(await cuentas('reaccion'), VECES)
    assert.equal(await cuentas('comentario'), VECES)
    assert.equal(await cuentas('notificacion'), VECES + VECES / 2)
    await verificarInvariantes(assert)
  })

  test('el mismo comentario son veinte comentarios', async ({ client, assert }) => {
    const estados = await correr(() =>
      client.post(`/video/${video}/comentario`).bearerToken(ana.token).json({ comentario: 'Igual' })
    )

    assert.deepEqual(estados, { 201: VECES })
    const detalle = await cuerpoDe(client.get(`/video/${video}`).bearerToken(ana.token))
    assert.equal(detalle['cantidad-comentarios'], VECES)
    await verificarInvariantes(assert)
  })

  test('mensajes cruzados: llegan todos', async ({ client, assert }) => {
    await hacerContactos(client, ana, beto)
    const mandar = (de: Persona, a: Persona) => () =>
      client.post(`/chat/${a.id}`).bearerToken(de.token).json({ mensaje: 'Hola' })

    const estados = await correr(mandar(ana, beto), mandar(beto, ana))

    assert.deepEqual(estados, { 201: VECES })
    assert.equal(await cuentas('mensaje'), VECES)
  })

  test('enviar, cancelar y aceptar entre dos, todo mezclado', async ({ client, assert }) => {
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await cuerpoDe(
      client.get('/usuario/solicitud-contacto').bearerToken(beto.token)
    )
    const solicitud = `/usuario/solicitud-contacto/${id}`
    const enviar = (de: Persona, a: Persona) => () =>
      client.post('/usuario/solicitud-contacto').bearerToken(de.token).json({ usuario_id: a.id })

    const estados = await correr(
      enviar(ana, beto),
      () => client.delete(solicitud).bearerToken(ana.token),
      enviar(beto, ana),
      () => client.put(solicitud).bearerToken(beto.token).json({ accion: 'aceptar' }),
      () => client.put(solicitud).bearerToken(beto.token).json({ accion: 'rechazar' })
    )

    assert.isEmpty(Object.keys(estados).filter((estado) => Number(estado) >= 500))
    assert.isAtMost((await cuentas('contacto')) + (await cuentas('solicitud_contacto')), 1)
    await verificarInvariantes(assert)
  })

  test('cancelar veinte veces: una vale', async ({ client, assert }) => {
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await cuerpoDe(
      client.get('/usuario/solicitud-contacto').bearerToken(beto.token)
    )

    const estados = await correr(() =>
      client.delete(`/usuario/solicitud-contacto/${id}`).bearerToken(ana.token)
    )

    assert.deepEqual(estados, { 200: 1, 404: VECES - 1 })
  })

  test('registrarse con el mismo e-mail: entra uno', async ({ client, assert }) => {
    const estados = await correr(() =>
      client.post('/usuario').json({ email: 'igual@chotuve.test', password: '1' })
    )

    assert.deepEqual(estados, { 201: 1, 400: VECES - 1 })
  })

  test('entrar, editar el perfil, cambiar la clave y subir videos', async ({ client, assert }) => {
    const estados = await correr(
      () => client.post('/usuario/sesion').json({ email: ana.email, password: '123' }),
      () =>
        client
          .put('/usuario/perfil')
          .bearerToken(ana.token)
          .json({ nombre: 'Ana', apellido: 'Paz' }),
      () => client.put('/usuario/clave').bearerToken(ana.token).json({ password: '123' }),
      () =>
        client
          .post('/video')
          .bearerToken(ana.token)
          .json({ titulo: 'Otro', url: 'http://videos.test/2.mp4', duracion: 1 })
    )

    assert.deepEqual(estados, { 200: (VECES * 3) / 4, 201: VECES / 4 })
    const perfil = await cuerpoDe(client.get('/usuario/perfil').bearerToken(ana.token))
    assert.equal(perfil['cantidad-videos'], VECES / 4)
  })
})
