import { test } from '@japa/runner'
import { llevarAlRegistro } from '#operacion/consola_al_registro'

test.group('Lo que escriben las bibliotecas', (group) => {
  let hora = 0
  let anotadas: string[] = []

  group.each.setup(() => {
    const original = console.warn
    const oyentes = process.listeners('warning')
    hora = 0
    anotadas = []
    llevarAlRegistro({ warn: (_, mensaje) => void anotadas.push(mensaje) }, ['warn'], () => hora)
    return () => {
      console.warn = original
      process.removeAllListeners('warning')
      oyentes.forEach((oyente) => process.on('warning', oyente))
    }
  })

  test('va al registro, con sus valores en su lugar', ({ assert }) => {
    console.warn('@firebase/database: %s %d', 'sin red', 3)

    assert.deepEqual(anotadas, ['@firebase/database: sin red 3'])
  })

  test('una misma línea va a lo sumo una vez por minuto', ({ assert }) => {
    for (let segundo = 0; segundo < 130; segundo++) {
      hora = segundo * 1_000
      console.warn('sin red')
    }

    assert.lengthOf(anotadas, 3)
  })

  test('una línea enorme se corta, y de muchas distintas van unas pocas por minuto', ({
    assert,
  }) => {
    console.warn('a'.repeat(100_000))
    for (let cual = 0; cual < 1_000; cual++) {
      hora = cual * 100
      console.warn(`aviso ${cual}`)
    }

    assert.isAtMost(anotadas[0]?.length ?? 0, 2_000)
    assert.lengthOf(anotadas, 120)
  })
})
