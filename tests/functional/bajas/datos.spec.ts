import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { SECCIONES } from '#datos/secciones'
import { registrar } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { alguienConTodo } from './mundo.js'
import { rastrosDe } from './rastros.js'

/** Los ids chicos coinciden con cantidades: así un rastro es un rastro. */
const ID_INCONFUNDIBLE = 100

/** Lo que se lleva para otros o se deriva de lo demás. */
const NO_SON_SUYAS = new Set([
  // Las que causó las recibió otro: son de él.
  'notificacion.causante',
  // Quién le escribió último a quién: lo dicen los mensajes.
  // Quién lo bloqueó o lo silenció no se le dice a nadie.
  // Lo que hizo otro con lo suyo, y lo que otro denunció de él.
  'comentario_anterior.por',
  'denuncia.autor',
  // Lo que hizo quien administra.
  'auditoria.antes',
  'bloqueo.bloqueado',
  'silencio.silenciado',
  'conversacion_callada.otra',
  'ultimo_mensaje.menor',
  'ultimo_mensaje.mayor',
  'conversacion.menor',
  'conversacion.mayor',
])

test.group('Todo lo que se guarda de uno', () => {
  test('está todo lo que hay en cualquier tabla, y nada de lo que escribieron los demás por su lado', async ({
    client,
    assert,
  }) => {
    let relleno = 0
    while (relleno < ID_INCONFUNDIBLE) {
      const { id } = await registrar(client)
      relleno = id
    }
    const { zulema, texto, nombre, propio } = await alguienConTodo(client)

    const datos = await cuerpoDe(client.get('/usuario/datos').bearerToken(zulema.token))

    const dichas = SECCIONES.flatMap(({ tabla, deQuien }) =>
      deQuien.map((columna) => `${tabla}.${columna}`)
    )
    const conAlgo = await rastrosDe(zulema.id, [])
    assert.deepEqual(
      conAlgo.filter((donde) => !dichas.includes(donde) && !NO_SON_SUYAS.has(donde)),
      []
    )
    assert.containsSubset(datos, {
      usuario: { id: zulema.id, nombre, email: zulema.email },
      videos: [{ id: propio, usuario_id: zulema.id }],
      comentarios: [{ comentario: texto }],
    })
    assert.lengthOf(datos.reacciones, 1)
    assert.lengthOf(datos.contactos, 2)
    assert.sameMembers(
      datos.mensajes.map(({ mensaje }: { mensaje: string }) => mensaje),
      [texto, 'Lo que dijo Ana', 'Lo que dijo Beto']
    )
  })

  test('lo que no entra en una tanda también está, una sola vez', async ({ client, assert }) => {
    const ana = await registrar(client)
    const filas = Array.from({ length: 1_234 }, (_, orden) => ({
      emisor: ana.id,
      destinatario: 2_000_000_000 - (orden % 7),
      mensaje: `mensaje ${orden}`,
      fecha: '2026-01-01T00:00:00.000Z',
    }))
    for (let desde = 0; desde < filas.length; desde += 100) {
      await db.table('mensaje').multiInsert(filas.slice(desde, desde + 100))
    }

    const { mensajes } = await cuerpoDe(client.get('/usuario/datos').bearerToken(ana.token))

    assert.deepEqual(
      mensajes.map(({ mensaje }: { mensaje: string }) => mensaje),
      filas.map(({ mensaje }) => mensaje)
    )
  })
})
