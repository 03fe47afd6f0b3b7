import { test } from '@japa/runner'
import fc from 'fast-check'
import { leerTandas } from '#muro/leer_tandas'
import { leerVentana } from '#muro/leer_ventana'
import type { Video } from '#red/media/contrato'
import { MediaEnMemoria } from './media_en_memoria.js'

const YO = 1
const CONTACTOS = [2, 3, 4]

/** Videos de cinco personas, públicos y privados, con instantes que se repiten. */
const listas = fc
  .array(
    fc.record({
      usuarioId: fc.integer({ min: 1, max: 5 }),
      privado: fc.boolean(),
      instante: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 60 }
  )
  .map((filas) =>
    filas
      .map(({ usuarioId, privado, instante }, orden): Video => ({
        id: String(orden).padStart(24, '0'),
        usuarioId,
        visibilidad: privado ? 'privado' : 'publico',
        creacion: new Date(instante * 1_000),
        url: 'http://videos.test/1.mp4',
        titulo: 'x',
        descripcion: null,
        ubicacion: null,
        duracion: 1,
        habilitado: true,
      }))
      .sort((uno, otro) => +otro.creacion - +uno.creacion || (otro.id > uno.id ? 1 : -1))
  )

/** El muro como lo define docs/contrato.md §4. */
const muro = (videos: Video[]) =>
  videos.filter(
    ({ usuarioId, visibilidad }) =>
      usuarioId !== YO && (visibilidad === 'publico' || CONTACTOS.includes(usuarioId))
  )

test.group('Páginas del muro', () => {
  test('con una ventana son el muro sin repetir ni saltear, en tres llamadas a lo sumo', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(
        listas,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        async (videos, offset, cantidad) => {
          const media = new MediaEnMemoria(videos, 100)

          const pagina = await leerVentana({
            media,
            contactos: CONTACTOS,
            espectador: YO,
            pagina: { offset, cantidad },
          })

          assert.deepEqual(pagina, muro(videos).slice(offset, offset + cantidad))
          assert.isAtMost(media.llamadas.length, 3)
        }
      ),
      { numRuns: 1_000 }
    )
  })

  test('la primera es una sola llamada si los videos propios no la ocupan', async ({ assert }) => {
    await fc.assert(
      fc.asyncProperty(listas, fc.integer({ min: 1, max: 12 }), async (videos, cantidad) => {
        const ajenos = videos.filter(({ usuarioId }) => usuarioId !== YO)
        const media = new MediaEnMemoria(ajenos, 100)

        await leerVentana({
          media,
          contactos: CONTACTOS,
          espectador: YO,
          pagina: { offset: 0, cantidad },
        })

        assert.lengthOf(media.llamadas, 1)
      })
    )
  })

  test('con tandas de contactos son el mismo muro, en dos llamadas más que tandas a lo sumo', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(
        listas,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 2 }),
        async (videos, offset, cantidad, porTanda) => {
          const media = new MediaEnMemoria(videos, porTanda)
          const tandas = media.enTandas(CONTACTOS)

          const pagina = await leerTandas({
            media,
            tandas,
            espectador: YO,
            pagina: { offset, cantidad },
          })

          assert.deepEqual(pagina, muro(videos).slice(offset, offset + cantidad))
          assert.isAtMost(media.llamadas.length, tandas.length + 2)
        }
      ),
      { numRuns: 1_000 }
    )
  })
})
