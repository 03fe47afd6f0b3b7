import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import SalidaProvider from '#providers/salida_provider'

/** Lo que le quedaría por detener a un servidor al que le piden terminar, o no, mientras arranca. */
async function porDetener(estado: { isTerminating?: boolean; isTerminated?: boolean }) {
  const pendientes: (() => Promise<void>)[] = []
  const servidor = {
    container: app.container,
    ...estado,
    getEnvironment: () => 'web',
    terminating: (detener: () => Promise<void>) => pendientes.push(detener),
  }
  await new SalidaProvider(servidor as never).ready()
  return pendientes
}

test.group('La salida al arrancar', () => {
  test('si ya le pidieron terminar no empieza nada que no vaya a detener nadie', async ({
    assert,
  }) => {
    assert.lengthOf(await porDetener({ isTerminating: true }), 0)
    assert.lengthOf(await porDetener({ isTerminated: true }), 0)
    const pendientes = await porDetener({})
    assert.lengthOf(pendientes, 1)
    await Promise.all(pendientes.map((detener) => detener()))
  })
})
