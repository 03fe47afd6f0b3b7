import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { hacerContactos, registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'
import { comentar, editar, eliminar, leer } from './pedidos.js'

type Comentario = { id: number; comentario: string; fecha: string; editado: string | null }

test.group('Lo que cada uno cambia de los comentarios', (group) => {
  let duena: Persona
  let autor: Persona
  let otro: Persona
  let video: string
  let suyo: { video: string; id: number }

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[duena, autor, otro] = await registrarVarias(client, 3)
    video = await subirVideo(client, duena)
    await comentar(client, autor, video, 'Antes')
    const [comentario] = await listar(client)
    suyo = { video, id: comentario?.id ?? 0 }
  })

  const listar = (client: ApiClient): Promise<Comentario[]> => cuerpoDe(leer(client, duena, video))
  const anteriores = () =>
    db
      .from('comentario_anterior')
      .select('comentario', 'usuario', 'por', 'texto', 'motivo')
      .orderBy('id')
  const cantidad = (client: ApiClient) =>
    cuerpoDe(client.get(`/video/${video}`).bearerToken(otro.token), 'cantidad-comentarios')
  const total = (client: ApiClient) => cuerpoDe(client.get('/stats/historico'), 'total_comentarios')

  test('editar: el texto nuevo, tal cual, y cuándo; el de antes se recuerda una vez', async ({
    client,
    assert,
  }) => {
    const [antes] = await listar(client)

    for (let vez = 0; vez < 2; vez++) {
      const respuesta = await editar(client, autor, suyo, ' 😀 ')
      respuesta.assertStatus(200)
      respuesta.assertBody({})
    }

    const [despues] = await listar(client)
    assert.deepEqual({ ...despues, editado: null }, { ...antes, comentario: ' 😀 ', editado: null })
    assert.match(despues?.editado ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|[+-]\d\d:\d\d)$/)
    assert.isAtLeast(Date.parse(despues?.editado ?? ''), Date.parse(despues?.fecha ?? ''))
    assert.deepEqual(await anteriores(), [
      { comentario: suyo.id, usuario: autor.id, por: autor.id, texto: 'Antes', motivo: 'editado' },
    ])
    assert.equal(await cantidad(client), 1)
  })

  test('eliminar, su autor o el dueño del video: no está más, en ninguna cuenta', async ({
    client,
    assert,
  }) => {
    await comentar(client, autor, video, 'Dos')
    const [, { id }] = (await listar(client)) as [Comentario, Comentario]
    const [antesTotal, hoy] = [await total(client), await deHoy(client)]

    assert.equal(await estadoDe(eliminar(client, autor, suyo)), 200)
    assert.equal(await estadoDe(eliminar(client, duena, { video, id })), 200)

    assert.deepEqual(await listar(client), [])
    assert.equal(await cantidad(client), 0)
    assert.equal(await total(client), antesTotal - 2)
    assert.equal(await deHoy(client), hoy - 2)
    assert.deepEqual(await anteriores(), [
      {
        comentario: suyo.id,
        usuario: autor.id,
        por: autor.id,
        texto: 'Antes',
        motivo: 'eliminado',
      },
      { comentario: id, usuario: autor.id, por: duena.id, texto: 'Dos', motivo: 'eliminado' },
    ])
  })

  async function deHoy(client: ApiClient) {
    const [{ hoy }] = await db.from('cantidad_diaria').max('dia as hoy')
    const { comentarios } = await cuerpoDe(client.get(`/stats?inicio=${hoy}&fin=${hoy}`))
    return comentarios[hoy]
  }

  test('eliminar otra vez da lo mismo a quien podía, y para los demás no existió', async ({
    client,
    assert,
  }) => {
    await eliminar(client, autor, suyo)

    assert.equal(await estadoDe(eliminar(client, autor, suyo)), 200)
    assert.equal(await estadoDe(eliminar(client, duena, suyo)), 200)
    const ajeno = await eliminar(client, otro, suyo)
    ajeno.assertStatus(404)
    ajeno.assertBody({ mensaje: 'El comentario no existe.' })
    assert.equal(await estadoDe(editar(client, autor, suyo, 'Ya no')), 404)
    assert.equal(await cantidad(client), 0)
    assert.lengthOf(await anteriores(), 1)
  })

  test('el de otro: lo ve y no puede, ni su autor ni nadie por otro video', async ({
    client,
    assert,
  }) => {
    const elOtro = await subirVideo(client, duena)
    const casos: [Persona, typeof suyo, number, number][] = [
      [otro, suyo, 403, 403],
      [duena, suyo, 403, 200],
      [autor, { video: elOtro, id: suyo.id }, 404, 404],
      [autor, { video, id: 2_147_483_647 }, 404, 404],
      [autor, { video, id: Number.MAX_SAFE_INTEGER }, 404, 404],
      [autor, { video: 'f'.repeat(24), id: suyo.id }, 404, 404],
    ]
    for (const [de, cual, alEditar, alEliminar] of casos) {
      const edicion = await editar(client, de, cual, 'Ajeno')
      edicion.assertStatus(alEditar)
      assert.onlyProperties(edicion.body(), ['mensaje'])
      if (alEliminar !== 200) {
        assert.equal(await estadoDe(eliminar(client, de, cual)), alEliminar)
      }
    }
    const [quedo] = await listar(client)
    assert.equal(quedo?.comentario, 'Antes')
  })

  test('quien dejó de ver el video no cambia nada de él', async ({ client, assert }) => {
    await hacerContactos(client, autor, duena)
    const cerrar = { visibilidad: 'privado' }
    await client.put(`/video/${video}`).bearerToken(duena.token).json(cerrar)

    assert.equal(await estadoDe(eliminar(client, otro, suyo)), 404)
    assert.equal(await estadoDe(editar(client, autor, suyo, 'De un contacto')), 200)
    await client.delete(`/video/${video}`).bearerToken(duena.token)
    assert.equal(await estadoDe(editar(client, autor, suyo, 'Ya no')), 404)
    assert.equal(await estadoDe(eliminar(client, autor, suyo)), 404)
  })

  test('la notificación de uno eliminado queda', async ({ client, assert }) => {
    const avisos = () => cuerpoDe(client.get('/usuario/notificacion').bearerToken(duena.token))
    const antes = await avisos()

    await eliminar(client, autor, suyo)

    assert.lengthOf(antes, 1)
    assert.deepEqual(await avisos(), antes)
  })
})
