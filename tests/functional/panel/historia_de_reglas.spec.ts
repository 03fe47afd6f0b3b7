import { test } from '@japa/runner'
import { vaciar } from '#tests/personas'
import { cambiarReglas, CUALQUIERA, reglasPredeterminadas } from '../reglas/apoyo.js'
import { administrando } from './navegante.js'
import { leido } from './pagina.js'

test.group('La historia de las reglas', (group) => {
  group.each.setup(async ({ context: { client } }) => {
    await vaciar(client)
    await reglasPredeterminadas()
  })

  test('la historia se recorre sin repetir nada, aunque mientras tanto haya cambios', async ({
    assert,
  }) => {
    const cambiar = await cambiarReglas()
    for (let cual = 1; cual <= 26; cual++) {
      await cambiar.crear({ nombre: `Cambio ${cual}.`, ...CUALQUIERA }, { autor: 'ana' })
    }
    const navegante = await administrando()

    const primera = await navegante.ver('/panel/reglas/historia')
    const [, siguiente = ''] = /href="([^"]+)"[^>]*>\s*Siguientes/.exec(primera.html) ?? []
    await cambiar.crear({ nombre: 'Uno nuevo.', ...CUALQUIERA }, { autor: 'beto' })
    const segunda = await navegante.ver(leido(siguiente))

    assert.include(primera.html, 'Cambio 2.')
    assert.notInclude(segunda.html, 'Cambio 2.')
    assert.include(segunda.html, 'Cambio 1.')
  })
})
