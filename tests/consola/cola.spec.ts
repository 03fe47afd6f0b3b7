import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { comoTextoDeBase } from '#models/fecha'
import Notificacion from '#models/notificacion'
import { Escenario } from '#tests/entregas/escenario'
import type { Entorno } from '#tests/apoyo/procesos'
import { ACE, correr, encender } from '#tests/apoyo/programas'

const ace = (entorno: Entorno, ...argumentos: string[]) =>
  correr(process.execPath, [...ACE, ...argumentos], entorno)

const notificacion = (cambios: Partial<Notificacion> = {}) =>
  Notificacion.create({
    usuario: 7,
    tipo: 'mensaje',
    titulo: 'Un título',
    cuerpo: 'Un cuerpo',
    causante: 8,
    video: null,
    fecha: DateTime.utc(),
    estado: 'entregada',
    ...cambios,
  })

test.group('Comandos de la cola', (group) => {
  group.each.setup(() => async () => {
    await db.from('notificacion').delete()
    await db.from('conversacion').delete()
  })

  test('cola:trabajar entrega lo que el servidor deja, y SIGTERM lo termina con 0', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor({ COLA_TRABAJADOR: 'aparte' })
    const trabajador = encender(process.execPath, [...ACE, 'cola:trabajar'], escenario.entorno())
    prueba.cleanup(() => void trabajador.detener('SIGKILL'))

    const [, beto] = await escenario.contactos(servidor)

    assert.lengthOf(escenario.llegadas(beto), 1)
    assert.equal(await trabajador.detener(), 0)
  })

  test('notificaciones:listar filtra por estado, usuario y tipo', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    await notificacion()
    const fallida = await notificacion({ estado: 'fallida', ultimoError: 'No', tipo: 'comentario' })
    await notificacion({ usuario: 9 })
    const listar = async (...filtros: string[]) => {
      const { salida } = await ace(
        escenario.entorno(),
        'notificaciones:listar',
        '--json',
        ...filtros
      )
      return JSON.parse(salida)
    }

    assert.lengthOf(await listar(), 3)
    assert.lengthOf(await listar('--usuario=7'), 2)
    const [unica, ...resto] = await listar('--estado=fallida', '--tipo=comentario')
    assert.deepEqual(resto, [])
    assert.containsSubset(unica, { id: fallida.id, ultimoError: 'No' })
    const mal = await ace(escenario.entorno(), 'notificaciones:listar', '--estado=rota')
    assert.equal(mal.estado, 2)
  })

  test('cola:depurar borra lo entregado y lo leído hace mucho, y nada más', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const hace = (dias: number) => DateTime.utc().minus({ days: dias })
    await notificacion({ fecha: hace(181), leida: true })
    const quedan = [
      await notificacion({ fecha: hace(181) }),
      await notificacion({ fecha: hace(179), leida: true }),
    ]
    const conversacion = (menor: number, dias: number, proximoIntento: string | null) => ({
      menor,
      mayor: 9,
      ultimo_push_id: '-',
      fecha: comoTextoDeBase(hace(dias)),
      proximo_intento: proximoIntento,
    })
    await db
      .table('conversacion')
      .multiInsert([
        conversacion(1, 8, null),
        conversacion(2, 6, null),
        conversacion(3, 8, comoTextoDeBase(hace(0))),
      ])
    const depurar = async (...opciones: string[]): Promise<unknown> => {
      const { salida } = await ace(escenario.entorno(), 'cola:depurar', '--json', ...opciones)
      return JSON.parse(salida)
    }

    const cantidades = { conversaciones: 1, notificaciones: 1 }
    assert.deepEqual(await depurar('--simular'), { simulado: true, ...cantidades })
    assert.deepEqual(await depurar(), { simulado: false, ...cantidades })

    const notificaciones = await Notificacion.query().orderBy('id')
    assert.deepEqual(
      notificaciones.map(({ id }) => id),
      quedan.map(({ id }) => id)
    )
    const conversaciones = await db.from('conversacion').orderBy('menor')
    assert.deepEqual(
      conversaciones.map(({ menor }) => menor),
      [2, 3]
    )
  })
})
