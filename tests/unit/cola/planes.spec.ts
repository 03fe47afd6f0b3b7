import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { ListarConversaciones } from '#chat/listar_conversaciones'
import { marcarLeida } from '#chat/marcar_leida'
import { reservar } from '#cola/reserva'
import { depurar } from '#entregas/depurar'
import { entregasPorEstado } from '#entregas/entregas_por_estado'
import { estadoDeLaCola } from '#entregas/estado_de_la_cola'
import { EntregarConversaciones } from '#entregas/entregar_conversaciones'
import { reintentarFallidas } from '#entregas/reintentar'
import { TOPE_SIN_LEER } from '#base/tope_sin_leer'
import { contarSinLeer } from '#notificaciones/contar_sin_leer'
import { planesDe, type Plan } from '#tests/planes'
import { muchasEntregas, muchasEntregasYSinLeer, sinEntregas } from './muchas_entregas.js'

const GRANDES = ['notificacion', 'mensaje', 'conversacion']

function acotadas(assert: Assert, planes: Plan[], filasComoMucho: number) {
  assert.isNotEmpty(planes)
  for (const { sql, recorre, filas, pasos } of planes) {
    const dicho = `${sql}\n${pasos}\n${filas} filas`
    assert.deepEqual(
      recorre.filter((tabla) => GRANDES.includes(tabla)),
      [],
      dicho
    )
    assert.isAtMost(filas, filasComoMucho, dicho)
  }
}

const masDelTope = () => muchasEntregasYSinLeer(TOPE_SIN_LEER)

test.group('Cola | lo que lee de la base', (group) => {
  group.each.setup(() => sinEntregas)

  test('las métricas y el estado: lo mismo con pocas filas que con muchas', async ({ assert }) => {
    acotadas(assert, await planesDe(entregasPorEstado, muchasEntregas), 300)
    acotadas(assert, await planesDe(estadoDeLaCola), 300)
  })

  test('las notificaciones sin leer: hasta el tope', async ({ assert }) => {
    acotadas(assert, await planesDe(() => contarSinLeer(1), masDelTope), 5 * TOPE_SIN_LEER)
    assert.equal(await contarSinLeer(1), TOPE_SIN_LEER)
  })

  test('los mensajes sin leer: hasta el tope de cada conversación', async ({ assert }) => {
    await masDelTope()
    const conversaciones = await app.container.make(ListarConversaciones)
    const listar = () => conversaciones.ejecutar(1, { offset: 0, cantidad: 10 })

    acotadas(assert, await planesDe(listar), 5 * TOPE_SIN_LEER)
    const listadas = await listar()
    assert.deepEqual(
      listadas.map(({ sinLeer }) => sinLeer),
      [TOPE_SIN_LEER, TOPE_SIN_LEER]
    )
  })

  test('leer una conversación: solo lo suyo', async ({ assert }) => {
    const leer = () => marcarLeida({ destinatario: 1, emisor: 1_005 })
    acotadas(assert, await planesDe(leer, muchasEntregas), 10)
  })

  test('depurar: una tanda cada vez', async ({ assert }) => {
    const plazos = { entregasDias: 7, leidasDias: 180, sinLeerDias: 365 }
    acotadas(assert, await planesDe(() => depurar(plazos), muchasEntregas), 2_100)
  })

  test('reintentar: una tanda cada vez', async ({ assert }) => {
    const reintentar = () => reintentarFallidas({ quien: 'ana', simular: false })
    acotadas(assert, await planesDe(reintentar, muchasEntregas), 2_100)
  })

  for (const [tabla, cual, pendiente] of [
    ['notificacion', { clave: ['id'], reparto: 'usuario' }, `estado = 'pendiente'`],
    ['conversacion', { clave: ['menor', 'mayor'] }, 'proximo_intento IS NOT NULL'],
  ] as [string, { clave: string[]; reparto?: string }, string][]) {
    test(`tomar de ${tabla}: solo lo que se toma`, async ({ assert }) => {
      const tomar = () => reservar({ tabla, ...cual, pendiente, cantidad: 10, reservaMs: 60_000 })
      acotadas(assert, await planesDe(tomar, muchasEntregas), 100)
    })
  }

  test('entregar una conversación: una tanda, por muchos mensajes que espere', async ({
    assert,
  }) => {
    await muchasEntregas()
    await db
      .from('conversacion')
      .where({ menor: 8, mayor: 1_001 })
      .update({ menor: 1, proximo_intento: '2020-01-02T03:04:05.678Z' })
    const replicar = async () => ({ tipo: 'falla', motivo: 'No contesta' }) as const
    const fuente = new EntregarConversaciones({ replicar }, 60_000, { warn() {}, error() {} })
    const [entregar] = await fuente.tomar(1)
    const planes = await planesDe(async () => entregar?.(new AbortController().signal))

    // El último que el teléfono ya ve se busca del más nuevo al más viejo: están antes los que esperan.
    acotadas(
      assert,
      planes.filter(({ sql }) => !/id[`"] desc/.test(sql)),
      500
    )
  })
})
