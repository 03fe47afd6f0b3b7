import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { marcarLeida } from '#chat/marcar_leida'
import { depurar } from '#entregas/depurar'
import { reintentarFallidas } from '#entregas/reintentar'
import { comoTextoDeBase } from '#models/fecha'

const haceDias = (dias: number) => comoTextoDeBase(DateTime.utc().minus({ days: dias }))

const notificacion = (cambios: object = {}) => ({
  usuario: 7,
  tipo: 'mensaje',
  titulo: 'Un título',
  cuerpo: 'Un cuerpo',
  causante: 8,
  fecha: haceDias(0),
  leida: false,
  estado: 'entregada',
  ...cambios,
})

const mensaje = (orden: number, cambios: object = {}) => ({
  emisor: orden % 2 === 0 ? 8 : 9,
  destinatario: 7,
  mensaje: `m${orden}`,
  fecha: haceDias(0),
  leido: false,
  push_id: `-Zz${String(orden).padStart(17, '0')}`,
  estado: 'fallida',
  ultimo_error: 'No',
  ...cambios,
})

const filas = <Fila>(cuantas: number, una: (orden: number) => Fila) =>
  Array.from({ length: cuantas }, (_, orden) => una(orden))

async function poner(tabla: string, todas: object[]) {
  for (let desde = 0; desde < todas.length; desde += 100) {
    await db.table(tabla).multiInsert(todas.slice(desde, desde + 100))
  }
}

const PLAZOS = { entregasDias: 7, leidasDias: 180, sinLeerDias: 365 }

test.group('Cola | de a muchas', (group) => {
  group.each.setup(() => async () => {
    for (const tabla of ['notificacion', 'mensaje', 'conversacion']) {
      await db.from(tabla).delete()
    }
  })

  test('depurar borra de a tandas, lo leído y lo que en un año nadie leyó', async ({ assert }) => {
    await poner('notificacion', [
      ...filas(1_500, () => notificacion({ leida: true, fecha: haceDias(181) })),
      ...filas(1_100, () => notificacion({ fecha: haceDias(366) })),
      notificacion({ leida: true, fecha: haceDias(179) }),
      notificacion({ fecha: haceDias(364) }),
      notificacion({ fecha: haceDias(366), estado: 'pendiente' }),
    ])

    const simulado = await depurar(PLAZOS, { simular: true })
    const depurado = await depurar(PLAZOS)

    assert.deepEqual(simulado, { conversaciones: 0, notificaciones: 2_600 })
    assert.deepEqual(depurado, simulado)
    assert.lengthOf(await db.from('notificacion').select('id'), 3)
  })

  if (process.env.DATABASE_URL?.startsWith('postgres')) {
    test('si otro servidor está depurando, se lo deja a él', async ({ assert }) => {
      await poner('notificacion', [notificacion({ leida: true, fecha: haceDias(181) })])

      const mientras = await db.transaction(async (otro) => {
        await otro.rawQuery('SELECT pg_advisory_xact_lock(2)')
        return depurar(PLAZOS)
      })

      const despues = await depurar(PLAZOS)
      assert.deepEqual([mientras.notificaciones, despues.notificaciones], [0, 1])
    })
  }

  test('reintentar deja todo pendiente, cada conversación una vez y su último push id no retrocede', async ({
    assert,
  }) => {
    await poner('mensaje', filas(2_100, mensaje))
    await poner(
      'notificacion',
      filas(1_001, () => notificacion({ estado: 'fallida' }))
    )
    await poner('conversacion', [
      { menor: 7, mayor: 8, ultimo_push_id: '-zzz', fecha: haceDias(1), proximo_intento: null },
    ])

    const simulado = await reintentarFallidas({ quien: 'ana', simular: true })
    const hecho = await reintentarFallidas({ quien: 'ana', simular: false })

    assert.deepEqual(simulado, { mensajes: 2_100, notificaciones: 1_001 })
    assert.deepEqual(hecho, simulado)
    assert.isNull(await db.from('mensaje').whereNot('estado', 'pendiente').first())
    assert.isNull(await db.from('notificacion').whereNull('proximo_intento').first())
    const conversaciones = await db.from('conversacion').orderBy('mayor')
    assert.deepEqual(
      conversaciones.map(({ mayor, ultimo_push_id: ultimo }) => [mayor, ultimo]),
      [
        [8, '-zzz'],
        [9, mensaje(2_099).push_id],
      ]
    )
    assert.isTrue(conversaciones.every(({ proximo_intento: cuando }) => cuando !== null))
  })

  test('reintentar las de un usuario no toca las de otros, tampoco si es el 0', async ({
    assert,
  }) => {
    await poner('mensaje', [mensaje(0), mensaje(1, { destinatario: 5 })])

    const delCero = await reintentarFallidas({ quien: 'ana', usuarioId: 0, simular: false })
    const delCinco = await reintentarFallidas({ quien: 'ana', usuarioId: 5, simular: false })

    assert.deepEqual([delCero.mensajes, delCinco.mensajes], [0, 1])
    assert.lengthOf(await db.from('mensaje').where('estado', 'fallida'), 1)
  })

  test('leer una conversación marca sus notificaciones, y ninguna otra', async ({ assert }) => {
    await poner('notificacion', [
      notificacion(),
      notificacion({ causante: 9 }),
      notificacion({ usuario: 5 }),
      notificacion({ tipo: 'comentario' }),
    ])

    await marcarLeida({ destinatario: 7, emisor: 8 })

    const leidas = await db.from('notificacion').orderBy('id').where('leida', true)
    assert.deepEqual(
      leidas.map(({ usuario, causante, tipo }) => [usuario, causante, tipo]),
      [[7, 8, 'mensaje']]
    )
  })
})
