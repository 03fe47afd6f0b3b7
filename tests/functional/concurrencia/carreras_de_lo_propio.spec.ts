import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { comentar, editar, eliminar, leer } from '../comentarios/pedidos.js'
import { cuerpoDe } from '#tests/respuestas'
import { correr, cuentas, VECES } from './correr.js'
import { verificarInvariantes } from './invariantes.js'

test.group('Sobre lo propio, veinte veces a la vez', (group) => {
  let duena: Persona
  let autor: Persona
  let video: string
  let suyo: { video: string; id: number }

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[duena, autor] = await registrarVarias(client, 2)
    video = await subirVideo(client, duena)
    await comentar(client, autor, video, 'Antes')
    const [{ id }] = await cuerpoDe(leer(client, autor, video))
    suyo = { video, id }
  })

  const retirar = (client: ApiClient) => client.delete(`/video/${video}`).bearerToken(duena.token)

  test('eliminar el mismo: una sola vez', async ({ client, assert }) => {
    const estados = await correr(
      () => eliminar(client, autor, suyo),
      () => eliminar(client, duena, suyo)
    )

    assert.deepEqual(estados, { 200: VECES })
    assert.equal(await cuentas('comentario'), 0)
    assert.equal(await cuentas('comentario_anterior'), 1)
    const [contador] = await db.from('contador_video').where('video', video)
    assert.equal(contador.comentarios, 0)
    await verificarInvariantes(assert)
  })

  test('la misma edición: una sola vez', async ({ client, assert }) => {
    const estados = await correr(() => editar(client, autor, suyo, 'Después'))

    assert.deepEqual(estados, { 200: VECES })
    assert.equal(await cuentas('comentario_anterior'), 1)
    await verificarInvariantes(assert)
  })

  test('editar mientras se elimina: lo editado después no existe', async ({ client, assert }) => {
    let vez = 0
    const estados = await correr(
      () => editar(client, autor, suyo, `Texto ${++vez}`),
      () => eliminar(client, duena, suyo)
    )

    assert.notInclude(Object.keys(estados), '500')
    assert.equal((estados[200] ?? 0) + (estados[404] ?? 0), VECES)
    assert.equal(await cuentas('comentario'), 0)
    const eliminados = await db.from('comentario_anterior').where('motivo', 'eliminado')
    assert.lengthOf(eliminados, 1)
    await verificarInvariantes(assert)
  })

  test('comentar mientras se retira el video', async ({ client, assert }) => {
    const estados = await correr(
      () => comentar(client, autor, video, 'Hola'),
      () => retirar(client)
    )

    assert.equal(estados[200], VECES / 2)
    assert.equal((estados[201] ?? 0) + (estados[404] ?? 0), VECES / 2)
    assert.equal(await cuentas('comentario'), 1 + (estados[201] ?? 0))
    await verificarInvariantes(assert)
  })

  test('editar el video mientras se lo retira: queda retirado', async ({ client, assert }) => {
    const estados = await correr(
      () => client.put(`/video/${video}`).bearerToken(duena.token).json({ titulo: 'Otro' }),
      () => retirar(client)
    )

    assert.equal((estados[200] ?? 0) + (estados[404] ?? 0), VECES)
    const despues = await client.get(`/video/${video}`).bearerToken(duena.token)
    despues.assertStatus(404)
  })
})
