import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { comoTextoDeBase } from '#models/fecha'
import Mensaje from '#models/mensaje'
import Notificacion from '#models/notificacion'
import { ACE, encender } from '#tests/apoyo/programas'
import { subirVideo } from '#tests/personas'
import { hasta } from '#tests/apoyo/espera'
import { Escenario, escribir } from './escenario.js'
import { conElReloj, UN_ANIO_MS, UN_MINUTO_MS, UNA_HORA_MS } from './reloj_corrido.js'

test.group('Firebase | relojes distintos', () => {
  test('un servidor adelantado no demora sus mensajes ni los que siguen', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const sano = await escenario.servidor()
    const adelantado = await escenario.servidor({
      COLA_TRABAJADOR: 'aparte',
      ...conElReloj(2 * UNA_HORA_MS),
    })
    const [ana, beto] = await escenario.contactos(sano)

    for (const [orden, { client }] of [adelantado, sano, adelantado, sano].entries()) {
      const respuesta = await escribir(client, ana, beto, `m${orden}`)
      assert.equal(respuesta.status(), 201)
    }
    const replicados = () => escenario.replicados(ana, beto)
    await hasta(() => replicados().length === 4, 'que llegue lo escrito')

    assert.deepEqual(replicados(), ['m0', 'm1', 'm2', 'm3'])
    await hasta(() => escenario.llegadas(beto).length === 5, 'que se avise')
    const mensajes = await Mensaje.query().orderBy('id')
    const fechas = mensajes.map(({ fecha }) => fecha.toMillis())
    const pushIds = mensajes.map(({ pushId }) => pushId ?? '')
    assert.deepEqual(fechas, fechas.toSorted())
    assert.deepEqual(pushIds, pushIds.toSorted())
    assert.closeTo(fechas[0] ?? 0, Date.now(), UN_MINUTO_MS)
  })

  test('un trabajador adelantado no le quita a otro lo que tiene tomado', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    // Con lo que se espera a Firebase alcanza para que la reserva dure más que la prueba.
    const paciente = { FIREBASE_TIEMPO_LIMITE_MS: '20000' }
    const sano = await escenario.servidor({ ...paciente, COLA_TRABAJADOR: 'aparte' })
    const trabajar = (entorno = {}) => {
      const propio = { ...escenario.entorno(), ...paciente, ...entorno }
      const trabajador = encender(process.execPath, [...ACE, 'cola:trabajar'], propio)
      prueba.cleanup(() => void trabajador.detener('SIGKILL'))
      return trabajador
    }
    const primero = trabajar()
    const [ana, beto] = await escenario.contactos(sano)
    const { google } = escenario.firebase
    const aceptar = google.contestar
    const nuncaContesta = Promise.withResolvers<never>()
    google.contestar = (envio) =>
      envio.notification.body === 'en curso' ? nuncaContesta.promise : aceptar(envio)
    const intentos = () =>
      google.pedidos.filter(({ notification }) => notification.body === 'en curso').length
    await escribir(sano.client, ana, beto, 'en curso')
    await hasta(() => intentos() === 1, 'que alguien la tome')
    // Si el que la tiene siguiera, no se sabría quién entrega la otra.
    await primero.detener('SIGKILL')

    trabajar(conElReloj(3 * UN_MINUTO_MS))
    await escribir(sano.client, ana, beto, 'otra')
    await hasta(
      () => escenario.llegadas(beto).some(([, cuerpo]) => cuerpo === 'otra'),
      'que el adelantado entregue la otra'
    )

    assert.equal(intentos(), 1)
  })

  test('lo que quedó agendado demasiado lejos se entrega', async ({ assert, test: prueba }) => {
    const escenario = await Escenario.preparar(prueba)
    const sano = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(sano)
    await sano.detener()
    const aparte = await escenario.servidor({ COLA_TRABAJADOR: 'aparte' })
    for (const corridoMs of [2 * UNA_HORA_MS, UN_ANIO_MS]) {
      await escribir(aparte.client, ana, beto, `a ${corridoMs}`)
      const lejos = comoTextoDeBase(DateTime.utc().plus({ milliseconds: corridoMs }))
      for (const tabla of ['conversacion', 'notificacion']) {
        await db.from(tabla).whereNotNull('proximo_intento').update({ proximo_intento: lejos })
      }
    }

    await escenario.servidor()
    await escenario.nadaPendiente()

    assert.lengthOf(escenario.replicados(ana, beto), 2)
    assert.lengthOf(escenario.llegadas(beto), 3)
  })

  test('el silencio de un me gusta dura lo mismo los atienda quien los atienda', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const sano = await escenario.servidor()
    const adelantado = await escenario.servidor(conElReloj(2 * UNA_HORA_MS))
    const [ana, beto] = await escenario.contactos(sano)
    const video = await subirVideo(sano.client, ana)

    for (const { client } of [sano, sano, adelantado, adelantado, sano]) {
      await client
        .post(`/video/${video}/reaccion`)
        .bearerToken(beto.token)
        .json({ reaccion: 'me-gusta' })
    }

    const avisos = await Notificacion.query().where({ usuario: ana.id, causante: beto.id, video })
    assert.lengthOf(avisos, 1)
  })
})
