import { test } from '@japa/runner'
import { rutasDelPanel } from '#tests/rutas'
import { registrar, vaciar } from '#tests/personas'
import { encenderServidorAparte } from '#tests/servidor_aparte'
import { Navegante } from './navegante.js'

/** Nadie escucha ahí. */
const APAGADO = 'http://127.0.0.1:1'

/** Un archivo no puede estar a medias. */
const NO_SON_PARTES = /estatico/

test.group('Con media apagado', (group) => {
  group.tap((prueba) => prueba.timeout(60_000))

  test('cada página muestra lo demás y dice qué falta', async ({ assert, client }) => {
    await vaciar(client)
    const { id } = await registrar(client, { nombre: 'Ana', apellido: 'Paz', telefono: '11 5555' })
    const { url, detener } = await encenderServidorAparte({ CHOTUVE_MEDIA_URL: APAGADO })
    try {
      const navegante = new Navegante(url)
      await navegante.entrar()
      for (const { patron } of rutasDelPanel().filter(({ metodo }) => metodo === 'GET')) {
        if (!NO_SON_PARTES.test(patron)) {
          const { estado } = await navegante.ver(patron.replaceAll(/:\w+/g, String(id)))
          assert.include([200, 404], estado, patron)
        }
      }
      const { html } = await navegante.ver(`/panel/personas/${id}`)
      assert.include(html, '11 5555')
      assert.include(html, 'El media server no contesta')
    } finally {
      await detener()
    }
  })
})
