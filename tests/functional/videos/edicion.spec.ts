import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { editarEnMedia } from '#tests/media'
import { hacerContactos, registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'

const editar = (client: ApiClient, de: Persona, video: string, cambios: object) =>
  client.put(`/video/${video}`).bearerToken(de.token).json(cambios)

test.group('Editar un video', (group) => {
  let ana: Persona
  let beto: Persona
  let eva: Persona
  let video: string

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto, eva] = await registrarVarias(client, 3)
    await hacerContactos(client, ana, eva)
    video = await subirVideo(client, ana, { titulo: 'Antes', descripcion: 'Una', ubicacion: 'Acá' })
  })

  const detalle = (client: ApiClient, de: Persona, clave?: string) =>
    cuerpoDe(client.get(`/video/${video}`).bearerToken(de.token), clave)

  test('cambia lo que se manda, tal cual, y lo demás queda', async ({ client, assert }) => {
    const antes = await detalle(client, beto)
    const cambios: [object, object][] = [
      [{ titulo: ' Ñandú 😀 ' }, { titulo: ' Ñandú 😀 ' }],
      [{ descripcion: 'Otra' }, { descripcion: 'Otra' }],
      [{ ubicacion: 'Allá', url: 'x', duracion: 0, id: 1 }, { ubicacion: 'Allá' }],
      [{ visibilidad: 'publico', titulo: 'T' }, { titulo: 'T' }],
    ]
    let esperado = antes

    for (const [cambio, visto] of cambios) {
      const respuesta = await editar(client, ana, video, cambio)
      respuesta.assertStatus(200)
      respuesta.assertBody({})
      esperado = { ...esperado, ...visto }
      assert.deepEqual(await detalle(client, beto), esperado)
      assert.equal(await estadoDe(editar(client, ana, video, cambio)), 200)
      assert.deepEqual(await detalle(client, beto), esperado)
    }
  })

  test('hecho privado se cierra en el acto a los extraños, y abierto, se abre', async ({
    client,
    assert,
  }) => {
    const puertas = async (de: Persona) => [
      await estadoDe(client.get(`/video/${video}`).bearerToken(de.token)),
      await estadoDe(client.get(`/video/${video}/comentario`).bearerToken(de.token)),
      await cuerpoDe(client.get('/video').bearerToken(de.token), 'length'),
      await cuerpoDe(client.get(`/usuario/${ana.id}/video`).bearerToken(de.token), 'length'),
    ]

    await editar(client, ana, video, { visibilidad: 'privado' })
    assert.deepEqual(await puertas(beto), [404, 404, 0, 0])
    assert.deepEqual(await puertas(eva), [200, 200, 1, 1])

    await editar(client, ana, video, { visibilidad: 'publico' })
    assert.deepEqual(await puertas(beto), [200, 200, 1, 1])
  })

  test('un texto no se borra, porque media no sabe; decir que no lo hay donde no lo hay, sí', async ({
    client,
    assert,
  }) => {
    const sinTextos = await subirVideo(client, ana, { descripcion: '', ubicacion: null })
    for (const nada of ['', null]) {
      const cambios = { titulo: 'Nuevo', descripcion: nada, ubicacion: nada }
      const rechazada = await editar(client, ana, video, cambios)
      rechazada.assertStatus(400)
      assert.onlyProperties(rechazada.body(), ['mensaje', 'errores'])
      assert.onlyProperties(rechazada.body().errores, ['descripcion', 'ubicacion'])

      assert.equal(await estadoDe(editar(client, ana, sinTextos, cambios)), 200)
    }
    assert.containsSubset(await detalle(client, beto), { titulo: 'Antes', descripcion: 'Una' })
  })

  test('quien lo ve y no es suyo recibe 403; quien no lo ve, 404', async ({ client, assert }) => {
    const cambio = { titulo: 'Ajeno' }
    const ajena = await editar(client, beto, video, cambio)
    ajena.assertStatus(403)
    assert.onlyProperties(ajena.body(), ['mensaje'])

    await editar(client, ana, video, { visibilidad: 'privado' })
    assert.equal(await estadoDe(editar(client, eva, video, cambio)), 403)
    const invisible = await editar(client, beto, video, cambio)
    invisible.assertStatus(404)
    invisible.assertBody({ mensaje: 'El video no existe.' })
    assert.equal(await detalle(client, ana, 'titulo'), 'Antes')
  })

  test('lo que deshabilitó el administrador no vuelve porque su dueño lo edite', async ({
    client,
    assert,
  }) => {
    await editarEnMedia(video, { habilitado: false })

    assert.equal(await estadoDe(editar(client, ana, video, { titulo: 'Otra vez' })), 404)
    assert.equal(await estadoDe(client.get(`/video/${video}`).bearerToken(ana.token)), 404)
  })
})
