import { test } from '@japa/runner'
import { tokenDeAdministrador } from '#tests/admin'
import { hacerContactos, registrar, registrarVarias } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { subirVarios } from './recorrido.js'

const ids = (videos: { id: string }[]) => videos.map(({ id }) => id)

test.group('Los videos de un usuario', () => {
  test('son los suyos, los más nuevos primero, con los privados para quien puede verlos', async ({
    client,
    assert,
  }) => {
    const [ana, beto, caro] = await registrarVarias(client, 3)
    await hacerContactos(client, ana, beto)
    const viejos = await subirVarios(client, ana, 2)
    const privados = await subirVarios(client, ana, 2, { visibilidad: 'privado' })
    const nuevos = await subirVarios(client, ana, 1)
    await subirVarios(client, beto, 1)
    const leer = async (token: string) =>
      ids(await cuerpoDe(client.get(`/usuario/${ana.id}/video`).bearerToken(token)))

    const todos = [...nuevos, ...privados, ...viejos]
    const publicos = [...nuevos, ...viejos]
    assert.deepEqual(
      ids(await cuerpoDe(client.get('/usuario/video').bearerToken(ana.token))),
      todos
    )
    assert.deepEqual(await leer(ana.token), todos)
    assert.deepEqual(await leer(beto.token), todos)
    assert.deepEqual(await leer(caro.token), publicos)
    assert.deepEqual(await leer(await tokenDeAdministrador()), publicos)
  })

  test('los privados que no se ven no acortan ninguna página', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const publicos: string[] = []
    for (let vez = 0; vez < 3; vez++) {
      publicos.unshift(...(await subirVarios(client, ana, 1)))
      await subirVarios(client, ana, 2, { visibilidad: 'privado' })
    }
    const pagina = async (offset: number) =>
      ids(
        await cuerpoDe(
          client.get(`/usuario/${ana.id}/video?cantidad=2&offset=${offset}`).bearerToken(beto.token)
        )
      )

    assert.deepEqual(await pagina(0), publicos.slice(0, 2))
    assert.deepEqual(await pagina(2), publicos.slice(2))
  })

  test('de nadie: {$self} no existe')
    .with(['2147483647', '0', '2147483648', '-1', 'x', '1.5', '%D9%A1'])
    .run(async ({ client }, usuario) => {
      const { token } = await registrar(client)

      const respuesta = await client.get(`/usuario/${usuario}/video`).bearerToken(token)

      respuesta.assertStatus(404)
    })

  test('de quien no subió nada es una lista vacía', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)

    for (const ruta of ['/usuario/video', `/usuario/${beto.id}/video`]) {
      assert.deepEqual(await cuerpoDe(client.get(ruta).bearerToken(ana.token)), [])
    }
  })
})
