import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { ComentarioFactory } from '#database/factories/comentario_factory'
import { MensajeFactory } from '#database/factories/mensaje_factory'
import { ReaccionFactory } from '#database/factories/reaccion_factory'
import { hacerContactos, registrar, subirVideo } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

/** El primero que no entra en 32 bits con signo, y de ahí en más. */
const GRANDE = 2 ** 31
const MAS_GRANDE = 2 ** 52

const FECHA = '2026-01-02T03:04:05.678Z'

test.group('Ids de más de 32 bits', (group) => {
  group.each.teardown(async () => {
    for (const tabla of ['comentario', 'mensaje', 'notificacion', 'reaccion', 'regla_version']) {
      await db.from(tabla).where('id', '>=', GRANDE).delete()
    }
  })

  test('viajan como enteros de JSON: {$self}')
    .with([GRANDE, MAS_GRANDE])
    .run(async ({ client, assert }, id) => {
      const ana = await registrar(client)
      const beto = await registrar(client)
      await hacerContactos(client, ana, beto)
      const video = await subirVideo(client, ana)
      const pedir = (ruta: string) => cuerpoDe(client.get(ruta).bearerToken(ana.token))
      await ComentarioFactory.merge({ id, video, usuario: beto.id }).create()
      await ReaccionFactory.merge({ id, video, usuario: beto.id, tipo: 'ME_GUSTA' }).create()
      await db.table('notificacion').insert({
        id,
        usuario: ana.id,
        causante: beto.id,
        tipo: 'mensaje',
        titulo: 't',
        cuerpo: 'c',
        fecha: FECHA,
      })
      await MensajeFactory.merge({ id, emisor: beto.id, destinatario: ana.id }).create()

      const [comentario] = await pedir(`/video/${video}/comentario`)
      const [mensaje] = await pedir(`/chat/${beto.id}`)
      const [notificacion] = await pedir('/usuario/notificacion')
      assert.deepEqual([comentario.id, mensaje.id, notificacion.id], [id, id, id])

      const reaccion = await client
        .post(`/video/${video}/reaccion`)
        .bearerToken(beto.token)
        .json({ reaccion: 'no-me-gusta' })
      assert.isBelow(reaccion.status(), 300)
      const leida = await client
        .put(`/usuario/notificacion/${id}`)
        .bearerToken(ana.token)
        .json({ leida: true })
      assert.equal(leida.status(), 200)
    })

  test('el historial de las reglas los admite', async ({ assert }) => {
    const fila = { version: 1, regla_id: 1, accion: 'crear', autor: 'x', fecha: FECHA }
    await db.table('regla_version').insert({ id: GRANDE, ...fila })
    const leida = await db.from('regla_version').where('id', GRANDE).first()
    assert.strictEqual(leida.id, GRANDE)
  })
})
