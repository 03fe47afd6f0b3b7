import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import SalidaProvider from '#providers/salida_provider'

/** Lo que le quedaría por detener a un servidor al que le piden terminar, o no, mientras arranca. */
async function porDetener(isTerminating: boolean): Promise<(() => Promise<void>)[]> {
  const pendientes: (() => Promise<void>)[] = []
  const servidor = {
    container: app.container,
    isTerminating,
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
    assert.lengthOf(await porDetener(true), 0)
    const pendientes = await porDetener(false)
    assert.lengthOf(pendientes, 1)
    await Promise.all(pendientes.map((detener) => detener()))
  })
})
