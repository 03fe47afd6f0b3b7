import { test } from '@japa/runner'
import { hacerContactos, registrar } from '#tests/personas'
import { Cable } from './cable.js'
import { hasta } from '#tests/apoyo/espera'
import { Escenario, escribir } from './escenario.js'

test.group('Firebase | lo viejo no pisa a lo nuevo', () => {
  test('lo que un servidor dejó sin contestar no se escribe cuando vuelve a conectarse', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const { base } = escenario.firebase
    const cable = await Cable.tender(prueba, escenario.entorno().HTTPS_PROXY ?? '')
    const aislado = await escenario.servidor({ HTTPS_PROXY: cable.url })
    const [ana, beto] = await escenario.contactos(aislado)
    const caro = await registrar(aislado.client)
    await hacerContactos(aislado.client, ana, caro)
    await escenario.nadaPendiente()

    // Se lo manda y nadie le contesta; después queda quieto y sin conexión.
    base.callada = true
    await escribir(aislado.client, ana, beto, 'viejo')
    await escenario.intentadoYFallado()
    process.kill(aislado.pid ?? 0, 'SIGSTOP')
    await cable.cortar()
    base.callada = false

    const otro = await escenario.servidor()
    await escribir(otro.client, ana, beto, 'nuevo')
    await escenario.nadaPendiente()
    await otro.detener()

    // Cuando vuelve, lo que el SDK tenga guardado sale antes que esto.
    await cable.reanudar()
    process.kill(aislado.pid ?? 0, 'SIGCONT')
    await escribir(aislado.client, ana, caro, 'a otra persona')
    await hasta(() => escenario.replicados(ana, caro).length === 1, 'que vuelva a entregar')
    await escenario.nadaPendiente()

    assert.deepEqual(escenario.replicados(ana, beto), ['viejo', 'nuevo'])
    for (const lado of [`${ana.id}/${beto.id}`, `${beto.id}/${ana.id}`]) {
      assert.containsSubset(base.leerDe('chats', lado), { ultimoMensaje: 'nuevo' })
    }
  })
})
