import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import db from '@adonisjs/lucid/services/db'
import { enTransaccion } from '#base/en_transaccion'
import { vaciarTablas } from '#base_de_datos/vaciar_tablas'
import { POR_ESTADO } from '#database/cuentas/por_estado'
import { recontar } from '#database/cuentas/recontar'
import { entregasPorEstado } from '#entregas/entregas_por_estado'
import { estadoDeLaCola } from '#entregas/estado_de_la_cola'
import { ESTADOS_DE_NOTIFICACION } from '#models/notificacion'
import { sinEntregas } from './muchas_entregas.js'
import { alguno, azar, mensaje, notificacion, OPERACIONES, varias } from './operaciones.js'

/** Las cuentas según las filas. */
async function contarFilas() {
  const partes = await Promise.all(
    [
      ['notificaciones', 'notificacion'],
      ['mensajes', 'mensaje'],
    ].map(async ([cola, tabla]) => {
      const filas = await db
        .from(tabla ?? '')
        .select('estado', 'ultimo_error')
        .whereNotNull('estado')
      return { cola, filas }
    })
  )
  const estados = partes.flatMap(({ cola, filas }) =>
    [...Map.groupBy(filas, ({ estado }) => estado)].map(([estado, suyas]) => ({
      cola,
      estado,
      cantidad: suyas.length,
    }))
  )
  const reintentandose = partes.map(
    ({ filas }) => filas.filter((una) => una.estado === 'pendiente' && una.ultimo_error).length
  )
  return { estados, reintentandose }
}

async function coinciden(assert: Assert) {
  const { estados, reintentandose } = await contarFilas()
  assert.sameDeepMembers(await entregasPorEstado(), estados)
  const colas = await estadoDeLaCola()
  assert.deepEqual(
    colas.map((una) => una.reintentandose),
    reintentandose
  )
}

test.group('Cola | las cuentas de cada estado', (group) => {
  group.each.setup(() => sinEntregas)

  test('son las de las filas después de cualquier cosa', async ({ assert }) => {
    const dado = azar(7)
    for (let vuelta = 0; vuelta < 150; vuelta++) {
      await alguno(OPERACIONES, dado)(dado)
      await coinciden(assert)
    }
  })

  test('y con muchas a la vez, sin que ninguna se trabe con otra', async ({ assert }) => {
    const manos = Array.from({ length: 6 }, async (_, mano) => {
      const dado = azar(mano + 1)
      for (let vuelta = 0; vuelta < 25; vuelta++) {
        await db
          .table('notificacion')
          .multiInsert(varias((suyo) => ({ ...notificacion(suyo), usuario: 100 + mano }), dado))
        await enTransaccion(async (trx) => {
          await trx.table('mensaje').insert(mensaje(dado))
          await trx.table('notificacion').insert({ ...notificacion(dado), usuario: 100 + mano })
        })
        await db
          .from('notificacion')
          .where('usuario', 100 + mano)
          .update({ estado: alguno(ESTADOS_DE_NOTIFICACION, dado) })
      }
    })
    await Promise.all(manos)

    await coinciden(assert)
  })

  test('contarlas de nuevo, como al migrar, da lo mismo', async ({ assert }) => {
    const dado = azar(3)
    await db.table('mensaje').multiInsert(varias(mensaje, dado))
    await db.table('notificacion').multiInsert(varias(notificacion, dado))
    await db.from('cantidad_por_estado').update({ cantidad: 99 })

    await enTransaccion((trx) => recontar(trx, POR_ESTADO))

    await coinciden(assert)
  })

  test('vaciar las deja en nada', async ({ assert }) => {
    await db.table('notificacion').multiInsert([notificacion(azar(1)), notificacion(azar(2))])
    await vaciarTablas()

    assert.deepEqual(await entregasPorEstado(), [])
    assert.isNull(await db.from('cantidad_por_estado').first())
  })
})
