import { test } from '@japa/runner'
import { LecturaPeriodica } from '#base/lectura_periodica'

function mirada(leer: () => Promise<void>) {
  const dicho: string[] = []
  const lectura = new LecturaPeriodica({
    leer,
    registro: {
      info: (mensaje) => dicho.push(mensaje),
      error: (_, mensaje) => dicho.push(mensaje),
    },
    falla: 'no se puede',
    recuperada: 'se puede',
  })
  return { lectura, dicho }
}

test.group('Lectura periódica', () => {
  test('avisa una vez por racha de fallas, y otra cuando anda', async ({ assert }) => {
    const bien = [false, false, false, true, true, false]
    const { lectura, dicho } = mirada(async () => {
      if (!bien.shift()) {
        throw new Error('La base no contesta')
      }
    })

    for (let vez = 0; vez < 6; vez++) {
      await lectura.recargar()
    }

    assert.deepEqual(dicho, ['no se puede', 'se puede', 'no se puede'])
  })

  test('lee de a una, en orden, y detenida no lee más', async ({ assert }) => {
    const pasos: string[] = []
    const { lectura } = mirada(async () => {
      pasos.push('empieza')
      await new Promise(setImmediate)
      pasos.push('termina')
    })

    await Promise.all([lectura.recargar(), lectura.recargar()])
    await lectura.detener()
    await lectura.recargar()

    assert.deepEqual(pasos, ['empieza', 'termina', 'empieza', 'termina'])
  })
})
