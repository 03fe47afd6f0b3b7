import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { EntregarConversaciones } from '#entregas/entregar_conversaciones'
import { EntregarNotificaciones } from '#entregas/entregar_notificaciones'
import { estadoDeLaCola } from '#entregas/estado_de_la_cola'
import { reintentarFallidas } from '#entregas/reintentar'
import { Nombrar } from '#notificaciones/nombrar'
import type { ResultadoDeEntrega } from '#red/firebase/contrato'
import { sinEntregas } from './muchas_entregas.js'

const HOY = '2026-01-02T03:04:05.678Z'
const RESERVA_MS = 60_000
const MUDO = { warn() {}, error() {} }

const FALLA = { tipo: 'falla', motivo: 'No contesta' } as const
const RECHAZO = { tipo: 'rechazada', motivo: 'No se admite' } as const
const BIEN = { tipo: 'entregada' } as const

const mensajes = (cuantos: number) =>
  db.table('mensaje').multiInsert(
    Array.from({ length: cuantos }, (_, orden) => ({
      emisor: 8,
      destinatario: 7,
      mensaje: `m${orden}`,
      fecha: HOY,
      push_id: `-Zz${orden}`,
      estado: 'pendiente',
    }))
  )

const notificaciones = (cuantas: number) =>
  db.table('notificacion').multiInsert(
    Array.from({ length: cuantas }, () => ({
      usuario: 7,
      tipo: 'solicitud-recibida',
      titulo: 'T',
      cuerpo: 'C',
      causante: 8,
      fecha: new Date().toISOString(),
      estado: 'pendiente',
      proximo_intento: HOY,
    }))
  )

/** Un intento de todo lo que haya, sin esperar a que le llegue la hora. */
async function intentar(resultado: ResultadoDeEntrega) {
  for (const tabla of ['conversacion', 'notificacion']) {
    await db.from(tabla).whereNotNull('proximo_intento').update({ proximo_intento: HOY })
  }
  const chats = new EntregarConversaciones({ replicar: async () => resultado }, RESERVA_MS, MUDO)
  const push = new EntregarNotificaciones(
    { enviar: async () => resultado, leerDispositivo: async () => null },
    await app.container.make(Nombrar),
    RESERVA_MS,
    MUDO
  )
  for (const fuente of [chats, push]) {
    const tareas = await fuente.tomar(10)
    await Promise.all(tareas.map((tarea) => tarea(new AbortController().signal)))
  }
}

test.group('Cola | lo que se está reintentando', (group) => {
  group.each.setup(async () => {
    await db.table('conversacion').insert({
      menor: 7,
      mayor: 8,
      ultimo_push_id: '-',
      fecha: HOY,
      proximo_intento: HOY,
    })
    return sinEntregas
  })

  test('son todas las pendientes que ya fallaron, y ninguna otra', async ({ assert }) => {
    await mensajes(10)
    await notificaciones(2)
    for (let falla = 0; falla < 5; falla++) {
      await intentar(FALLA)
    }
    await mensajes(1)
    await notificaciones(1)

    assert.containsSubset(await estadoDeLaCola(), [
      { cola: 'notificaciones', pendientes: 3, reintentandose: 2 },
      { cola: 'mensajes', pendientes: 11, reintentandose: 10 },
    ])
  })

  test('una entrega que anduvo no hace olvidar que las demás fallaron', async ({ assert }) => {
    await mensajes(10)
    for (let falla = 0; falla < 5; falla++) {
      await intentar(FALLA)
    }
    // Tras cinco fallas van de a tres.
    await intentar(BIEN)

    assert.containsSubset(await estadoDeLaCola(), [
      { cola: 'mensajes', pendientes: 7, reintentandose: 7 },
    ])
    await intentar(BIEN)
    assert.containsSubset(await estadoDeLaCola(), [
      { cola: 'mensajes', pendientes: 0, reintentandose: 0 },
    ])
  })

  test('las fallidas que se reintentan a mano también', async ({ assert }) => {
    await mensajes(1)
    await notificaciones(1)
    await intentar(RECHAZO)
    await reintentarFallidas({ quien: 'ana', simular: false })

    assert.containsSubset(await estadoDeLaCola(), [
      { cola: 'notificaciones', pendientes: 1, reintentandose: 1, fallidas: 0 },
      { cola: 'mensajes', pendientes: 1, reintentandose: 1, fallidas: 0 },
    ])
  })
})
