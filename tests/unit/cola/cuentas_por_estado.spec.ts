import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import db from '@adonisjs/lucid/services/db'
import { enTransaccion } from '#base/en_transaccion'
import { vaciarTablas } from '#base_de_datos/vaciar_tablas'
import { POR_ESTADO } from '#database/cuentas/por_estado'
import { recontar } from '#database/cuentas/recontar'
import { depurar } from '#entregas/depurar'
import { entregasPorEstado } from '#entregas/entregas_por_estado'
import { estadoDeLaCola } from '#entregas/estado_de_la_cola'
import { reintentarFallidas } from '#entregas/reintentar'
import { ESTADOS_DE_NOTIFICACION } from '#models/notificacion'
import { sinEntregas } from './muchas_entregas.js'

const PLAZOS = { entregasDias: 7, leidasDias: 180, sinLeerDias: 365 }
const FECHAS = ['2020-01-02T03:04:05.678Z', new Date().toISOString()]
const ESTADOS_DE_MENSAJE = [null, 'pendiente', 'entregada', 'fallida']

/** Siempre la misma sucesión: una prueba que falla se repite igual. */
function azar(semilla: number) {
  let estado = semilla
  return (hasta: number) => {
    estado = (Math.imul(estado, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((estado / 2 ** 32) * hasta)
  }
}

type Azar = ReturnType<typeof azar>

const alguno = <Valor>(valores: readonly Valor[], dado: Azar) =>
  valores[dado(valores.length)] as Valor

const notificacion = (dado: Azar) => ({
  usuario: dado(3),
  tipo: 'mensaje',
  titulo: 'T',
  cuerpo: 'C',
  causante: dado(3),
  fecha: alguno(FECHAS, dado),
  leida: dado(2) === 0,
  estado: alguno(ESTADOS_DE_NOTIFICACION, dado),
  ultimo_error: alguno([null, 'No'], dado),
})

const mensaje = (dado: Azar) => ({
  emisor: dado(3),
  destinatario: 3 + dado(3),
  mensaje: 'm',
  fecha: alguno(FECHAS, dado),
  estado: alguno(ESTADOS_DE_MENSAJE, dado),
  ultimo_error: alguno([null, 'No'], dado),
})

const varias = <Fila>(una: (dado: Azar) => Fila, dado: Azar) =>
  Array.from({ length: 1 + dado(5) }, () => una(dado))

/** Todo lo que le puede pasar a una entrega, escriba quien escriba. */
const OPERACIONES: ((dado: Azar) => Promise<unknown>)[] = [
  (dado) => db.table('notificacion').multiInsert(varias(notificacion, dado)),
  (dado) => db.table('mensaje').multiInsert(varias(mensaje, dado)),
  (dado) =>
    db
      .from('notificacion')
      .where('usuario', dado(3))
      .update({ estado: alguno(ESTADOS_DE_NOTIFICACION, dado) }),
  (dado) =>
    db
      .from('mensaje')
      .where('emisor', dado(3))
      .update({
        estado: alguno(ESTADOS_DE_MENSAJE, dado),
        ultimo_error: alguno([null, 'No'], dado),
      }),
  (dado) => db.from('notificacion').where('usuario', dado(3)).update({ leida: true }),
  (dado) =>
    db
      .from(alguno(['notificacion', 'mensaje'], dado))
      .where('estado', 'fallida')
      .delete(),
  () => depurar(PLAZOS),
  () => reintentarFallidas({ simular: false }),
  (dado) =>
    enTransaccion(async (trx) => {
      await trx.table('mensaje').multiInsert(varias(mensaje, dado))
      await trx.table('notificacion').multiInsert(varias(notificacion, dado))
      await trx.rollback()
    }),
  (dado) =>
    enTransaccion(async (trx) => {
      await trx.table('mensaje').insert(mensaje(dado))
      await trx.table('notificacion').insert(notificacion(dado))
    }),
]

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
