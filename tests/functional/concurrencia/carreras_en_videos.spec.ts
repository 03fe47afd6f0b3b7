import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { registrar, registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'
import { correr, cuentas, VECES } from './correr.js'
import { porEstado, verificarInvariantes } from './invariantes.js'

const reaccionar = (client: ApiClient, de: Persona, video: string, reaccion: string) =>
  client.post(`/video/${video}/reaccion`).bearerToken(de.token).json({ reaccion })

test.group('Sobre un video, veinte veces a la vez', (group) => {
  let ana: Persona
  let beto: Persona
  let video: string

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
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
    const muchos = await registrarVarias(client, VECES)

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
})
