import { test } from '@japa/runner'
import { registrar, subirVideo, vaciar } from '#tests/personas'
import { cambiarReglas, CUALQUIERA, reglasPredeterminadas } from '../reglas/apoyo.js'
import { administrando } from './navegante.js'
import { leido } from './pagina.js'

test.group('El muro explicado', (group) => {
  group.each.setup(async ({ context: { client } }) => {
    await vaciar(client)
    await reglasPredeterminadas()
  })

  test('muestra cada video con su importancia, lo que le sumó cada regla y sus hechos', async ({
    assert,
    client,
  }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    await subirVideo(client, ana, { titulo: 'El de ana' })
    const cambiar = await cambiarReglas()
    await cambiar.crear({ nombre: 'De más de diez', ...CUALQUIERA }, { autor: 'otro' })
    const navegante = await administrando()

    const { html } = await navegante.ver(`/panel/muro?de=${encodeURIComponent(beto.email)}`)

    for (const dicho of ['El de ana', 'De más de diez', 'duracion > 10', 'cantidad_contactos']) {
      assert.include(leido(html), dicho)
    }
  })

  test('el de nadie lo dice', async ({ assert }) => {
    const navegante = await administrando()

    for (const de of ['9999', 'nadie@chotuve.test', '0']) {
      const { estado, html } = await navegante.ver(`/panel/muro?de=${de}`)
      assert.equal(estado, 200)
      assert.include(html, `No existe el usuario ${de}`)
    }
  })
})
