import { test } from '@japa/runner'
import fc from 'fast-check'
import { leerTandas } from '#muro/leer_tandas'
import { leerVentana } from '#muro/leer_ventana'
import type { Video } from '#red/media/contrato'
import { ILEGIBLE, MediaEnMemoria } from '#tests/apoyo/media_en_memoria'
import { contactosDe, listas, muro, YO } from './videos_al_azar.js'

const TRAMO = 1_000

/** El muro más hondo que se puede pedir. */
const HONDO = { offset: 4_990, cantidad: 10 }

const video = (orden: number, usuarioId: number): Video => ({
  id: String(1_000_000 - orden).padStart(24, '0'),
  usuarioId,
  visibilidad: 'publico',
  creacion: new Date(Date.UTC(2026, 0, 1) - orden * 1_000),
  url: 'http://videos.test/1.mp4',
  titulo: 'x',
  descripcion: null,
  ubicacion: null,
  duracion: 1,
  habilitado: true,
})

/** Videos en el orden de media, cada uno de quien diga `autor`. */
const videos = (cantidad: number, autor: (orden: number) => number) =>
  Array.from({ length: cantidad }, (_, orden) => video(orden, autor(orden)))

const pedidos = (media: MediaEnMemoria) => ({
  llamadas: media.llamadas.length,
  mayor: Math.max(...media.llamadas.map(({ cantidad }) => cantidad)),
  total: media.llamadas.reduce((suma, { cantidad }) => suma + cantidad, 0),
})

test.group('Lo que cuesta una página del muro', () => {
  const CASOS = [
    { caso: 'sin videos propios', autor: () => 2 },
    { caso: 'con treinta mil propios más nuevos', autor: (i: number) => (i < 30_000 ? YO : 2) },
    { caso: 'con uno propio por cada ajeno', autor: (i: number) => (i % 2 === 0 ? YO : 2) },
    { caso: 'con cuatro propios por cada ajeno', autor: (i: number) => (i % 5 === 0 ? 2 : YO) },
  ]

  test('{caso} está acotado, por hondo que sea')
    .with(CASOS)
    .run(async ({ assert }, { autor }) => {
      const todos = videos(40_000, autor)
      for (const pagina of [{ offset: 0, cantidad: 10 }, { offset: 1_000, cantidad: 100 }, HONDO]) {
        const media = new MediaEnMemoria(todos, 10_000)

        const leidos = await leerVentana({ media, contactos: [2], espectador: YO, pagina })

        const { offset, cantidad } = pagina
        assert.deepEqual(leidos, muro(todos, [2]).slice(offset, offset + cantidad))
        const { llamadas, mayor, total } = pedidos(media)
        assert.isAtMost(mayor, TRAMO)
        assert.isAtMost(total, 3 * TRAMO)
        assert.isAtMost(llamadas, 20)
      }
    })

  test('con tandas, treinta mil videos y muchos propios también', async ({ assert }) => {
    const contactos = [2, 3, 4, 5]
    const todos = videos(30_000, (orden) => (orden < 6_000 ? YO : 2 + (orden % 4)))
    const media = new MediaEnMemoria(todos, 1)

    const leidos = await leerTandas({
      media,
      tandas: media.enTandas(contactos),
      espectador: YO,
      pagina: HONDO,
    })

    assert.deepEqual(leidos, muro(todos, contactos).slice(HONDO.offset, 5_000))
    const { llamadas, mayor, total } = pedidos(media)
    assert.isAtMost(mayor, TRAMO)
    assert.isAtMost(total, 15 * TRAMO)
    assert.isAtMost(llamadas, 30)
  })

  test('de a tramos chicos la página es la misma, si media describe bien a todos', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(
        listas.map((todos) => todos.filter(({ titulo }) => titulo !== ILEGIBLE)),
        contactosDe,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 3 }),
        async (todos, contactos, offset, cantidad, tramo, porTanda) => {
          const media = new MediaEnMemoria(todos, porTanda)
          const tandas = media.enTandas(contactos)
          const comun = { media, espectador: YO, pagina: { offset, cantidad } }
          const limites = { tramo, saltos: 100, vueltas: 100 }

          const pagina =
            tandas.length > 1
              ? await leerTandas({ ...comun, tandas, limites })
              : await leerVentana({ ...comun, contactos, limites })

          assert.deepEqual(pagina, muro(todos, contactos).slice(offset, offset + cantidad))
        }
      ),
      { numRuns: 2_000 }
    )
  })
})
