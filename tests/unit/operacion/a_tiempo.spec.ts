import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import { aTiempo } from '#base/a_tiempo'

test.group('A tiempo', () => {
  test('lo que no resulta vence, y lo que falla, falla', async ({ assert }) => {
    await assert.rejects(() => aTiempo(new Promise(() => {}), 5), /No contestó en 5 ms/)
    await assert.rejects(() => aTiempo(Promise.reject(new Error('mal')), 60_000), 'mal')
    assert.equal(await aTiempo(Promise.resolve(7), 5), 7)
  })

  test('lo que ya llegó cuenta aunque el proceso se haya atrasado', async ({
    assert,
    test: prueba,
  }) => {
    const servidor = createServer().listen(0, '127.0.0.1')
    await once(servidor, 'listening')
    const { port } = servidor.address() as AddressInfo
    const enchufe = connect(port, '127.0.0.1')
    const [[otro]] = await Promise.all([once(servidor, 'connection'), once(enchufe, 'connect')])
    prueba.cleanup(() => void (enchufe.destroy(), servidor.close()))

    // Queda en el sistema operativo, sin leer, mientras el plazo vence.
    otro.write('hola')
    const vencidas: string[] = []
    const llegada = aTiempo(once(enchufe, 'data'), 1, () => {
      vencidas.push('venció')
      return new Error('tarde')
    })
    const hasta = performance.now() + 50
    while (performance.now() < hasta) {
      // Ocupado.
    }

    const [trozo]: unknown[] = await llegada
    assert.equal(String(trozo), 'hola')
    await new Promise(setImmediate)
    assert.deepEqual(vencidas, [], 'a quien llegó a tiempo no se lo da por vencido después')
  })
})
