import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { hacerContactos, registrar } from '#tests/personas'
import { hasta } from '#tests/apoyo/espera'
import { Escenario, escribir } from './escenario.js'

test.group('Firebase | cada conversación por su lado', () => {
  test('una que no termina nunca no le corta la entrega a otra', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    const caro = await registrar(servidor.client)
    await hacerContactos(servidor.client, ana, caro)
    await escenario.nadaPendiente()
    let malas = 0
    escenario.firebase.base.antesDeEscribir = async (cambios) => {
      if (JSON.stringify([...cambios]).includes('veneno')) {
        malas++
        return new Promise<never>(() => {})
      }
      return null
    }

    await escribir(servidor.client, ana, beto, 'veneno')
    await hasta(() => malas === 1, 'que se quede a mitad de camino')
    await escribir(servidor.client, ana, caro, 'hola')
    await hasta(() => escenario.replicados(ana, caro).length === 1, 'que llegue la otra', 20_000)

    const mala = { menor: Math.min(ana.id, beto.id), mayor: Math.max(ana.id, beto.id) }
    const fallaron = await db.from('conversacion').where('fallas_seguidas', '>', 0)
    assert.isTrue(
      fallaron.every(({ menor, mayor }) => menor === mala.menor && mayor === mala.mayor)
    )
    await hasta(() => malas === 2, 'que la mala se reintente', 20_000)
    const otra = { menor: Math.min(ana.id, caro.id), mayor: Math.max(ana.id, caro.id) }
    const buena = await db.from('conversacion').where(otra).firstOrFail()
    // Un solo intento: nadie le quitó la aplicación.
    assert.equal(buena.intentos, 1)
  })
})
