import { test } from '@japa/runner'
import { Escenario, escribir } from './escenario.js'

const esJson = (linea: string) => {
  try {
    return typeof JSON.parse(linea) === 'object'
  } catch {
    return false
  }
}

test.group('Firebase | el registro en producción', () => {
  test('cada línea es JSON, también lo que avisa el SDK', async ({ assert, test: prueba }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor({ NODE_ENV: 'production', LIMITES: 'no' })
    const [ana, beto] = await escenario.contactos(servidor)
    await escenario.firebase.cortar()
    await escribir(servidor.client, ana, beto, 'hola')
    await escenario.intentadoYFallado()
    await escenario.firebase.reanudar()
    await escenario.nadaPendiente()
    await servidor.detener()

    const lineas = `${servidor.salida()}${servidor.errores()}`.split('\n').filter(Boolean)
    assert.isNotEmpty(lineas)
    assert.deepEqual(
      lineas.filter((linea) => !esJson(linea)),
      []
    )
  })
})
