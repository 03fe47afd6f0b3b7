import { test } from '@japa/runner'
import fc from 'fast-check'
import { leerTandas } from '#muro/leer_tandas'
import { leerVentana } from '#muro/leer_ventana'
import { MediaEnMemoria } from '#tests/apoyo/media_en_memoria'
import { contactosDe, listas, muro, recorrer, YO } from './videos_al_azar.js'

test.group('Páginas del muro', () => {
  test('con una ventana son el muro sin repetir ni saltear, en tres llamadas a lo sumo', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(
        listas,
        contactosDe,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        async (videos, contactos, offset, cantidad) => {
          const media = new MediaEnMemoria(videos, 100)

          const pagina = await leerVentana({
            media,
            contactos,
            espectador: YO,
            pagina: { offset, cantidad },
          })

          assert.deepEqual(pagina, muro(videos, contactos).slice(offset, offset + cantidad))
          assert.isAtMost(media.llamadas.length, 3)
        }
      ),
      { numRuns: 1_000 }
    )
  })

  test('la primera es una sola llamada si los videos propios no la ocupan', async ({ assert }) => {
    await fc.assert(
      fc.asyncProperty(listas, fc.integer({ min: 1, max: 12 }), async (videos, cantidad) => {
        const ajenos = muro(videos, [2, 3, 4, 5])
        const media = new MediaEnMemoria(ajenos, 100)

        await leerVentana({
          media,
          contactos: [2, 3],
          espectador: YO,
          pagina: { offset: 0, cantidad },
        })

        assert.lengthOf(media.llamadas, 1)
      })
    )
  })

  test('con tandas de contactos son el mismo muro, en dos llamadas por tanda y dos más a lo sumo', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(
        listas,
        fc.subarray([2, 3, 4, 5], { minLength: 1 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 2 }),
        async (videos, contactos, offset, cantidad, porTanda) => {
          const media = new MediaEnMemoria(videos, porTanda)
          const tandas = media.enTandas(contactos)

          const pagina = await leerTandas({
            media,
            tandas,
            espectador: YO,
            pagina: { offset, cantidad },
          })

          assert.deepEqual(pagina, muro(videos, contactos).slice(offset, offset + cantidad))
          assert.isAtMost(media.llamadas.length, tandas.length * 2 + 2)
        }
      ),
      { numRuns: 1_000 }
    )
  })

  test('una tras otra son el muro entero, y todas vienen completas mientras hay más', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(
        listas,
        contactosDe,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 3 }),
        async (videos, contactos, cantidad, porTanda) => {
          const media = new MediaEnMemoria(videos, porTanda)
          const tandas = media.enTandas(contactos)

          const paginas = await recorrer({ hasta: videos.length, cantidad }, (pagina) =>
            tandas.length > 1
              ? leerTandas({ media, tandas, espectador: YO, pagina })
              : leerVentana({ media, contactos, espectador: YO, pagina })
          )

          const esperado = muro(videos, contactos)
          assert.deepEqual(paginas.flat(), esperado)
          const completas = Math.floor(esperado.length / cantidad)
          assert.isTrue(paginas.slice(0, completas).every(({ length }) => length === cantidad))
        }
      ),
      { numRuns: 300 }
    )
  })
})
