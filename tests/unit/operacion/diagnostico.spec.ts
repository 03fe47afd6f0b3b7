import { test } from '@japa/runner'
import { Diagnostico } from '#operacion/diagnostico/diagnostico'
import { aviso, bien, mal, type Revision } from '#operacion/diagnostico/revision'

const revision = (nombre: string, revisar: Revision['revisar'], limiteMs = 5_000): Revision => ({
  nombre,
  limiteMs,
  revisar,
  siFalla: `arreglar ${nombre}`,
})

test.group('El diagnóstico', () => {
  test('mira todo a la vez: cada una puede esperar a las demás', async ({ assert }) => {
    const faltan = new Set(['una', 'otra'])
    const todas = Promise.withResolvers<void>()
    const llegar = (nombre: string) => async () => {
      faltan.delete(nombre)
      if (faltan.size === 0) {
        todas.resolve()
      }
      await todas.promise
      return bien('llegó')
    }

    const { sano } = await new Diagnostico([
      revision('una', llegar('una')),
      revision('otra', llegar('otra')),
    ]).ejecutar()

    assert.isTrue(sano)
  })

  test('la que no contesta, la que falla y la que está mal no tapan a ninguna', async ({
    assert,
  }) => {
    const { sano, revisiones } = await new Diagnostico([
      revision('callada', () => new Promise(() => undefined), 1),
      revision('rota', () => Promise.reject(new Error('se rompió\nacá'))),
      revision('mala', async () => mal('mal', 'hacer algo')),
      revision('buena', async () => bien('anda')),
    ]).ejecutar()

    assert.isFalse(sano)
    assert.deepEqual(
      revisiones.map(({ nombre, estado, detalle, arreglo }) => [nombre, estado, detalle, arreglo]),
      [
        ['callada', 'mal', 'No contestó en 1 ms', 'arreglar callada'],
        ['rota', 'mal', 'se rompió', 'arreglar rota'],
        ['mala', 'mal', 'mal', 'hacer algo'],
        ['buena', 'bien', 'anda', null],
      ]
    )
  })

  test('un aviso no es estar mal', async ({ assert }) => {
    const { sano } = await new Diagnostico([
      revision('justa', async () => aviso('queda poco', 'hacer lugar')),
    ]).ejecutar()

    assert.isTrue(sano)
  })
})
