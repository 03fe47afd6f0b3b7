import { test } from '@japa/runner'
import { FCM } from '@chotuve/red-local/firebase/google'
import { ACE, correr } from '#tests/apoyo/programas'
import { Escenario, escribir } from './escenario.js'

test.group('Firebase | reintentar lo fallido', () => {
  test('un mensaje viejo que se reintenta llega a su lugar y no pasa a ser el último', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    const { base, google } = escenario.firebase
    base.antesDeEscribir = async (cambios) =>
      JSON.stringify([...cambios]).includes('viejo') ? 'No se admite' : null
    google.contestar = ({ notification }) =>
      notification.body === 'viejo' ? FCM.error(400, 'INVALID_ARGUMENT') : FCM.aceptado()
    for (const texto of ['viejo', 'nuevo']) {
      await escribir(servidor.client, ana, beto, texto)
    }
    await escenario.nadaPendiente()
    base.antesDeEscribir = async () => null
    google.contestar = FCM.aceptado

    const ace = (...argumentos: string[]) =>
      correr(process.execPath, [...ACE, ...argumentos], escenario.entorno())
    const { salida: estado } = await ace('cola:estado', '--json')
    const { salida: simulado } = await ace('notificaciones:reintentar', '--simular', '--json')
    const { salida: hecho } = await ace('notificaciones:reintentar', '--json')
    await escenario.nadaPendiente()

    assert.deepEqual(
      JSON.parse(estado).map(({ fallidas }: { fallidas: number }) => fallidas),
      [1, 1]
    )
    assert.deepEqual(JSON.parse(simulado), { simulado: true, notificaciones: 1, mensajes: 1 })
    assert.deepEqual(JSON.parse(hecho), { simulado: false, notificaciones: 1, mensajes: 1 })
    assert.deepEqual(escenario.replicados(ana, beto), ['viejo', 'nuevo'])
    assert.containsSubset(base.leerDe('chats', `${ana.id}/${beto.id}`), { ultimoMensaje: 'nuevo' })
    assert.deepEqual(escenario.llegadas(beto).at(-1), ['Nuevo mensaje de Ana.', 'viejo'])
  })
})
