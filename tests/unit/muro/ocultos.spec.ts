import { test } from '@japa/runner'
import fc from 'fast-check'
import { leerTandas } from '#muro/leer_tandas'
import { leerVentana } from '#muro/leer_ventana'
import type { Video } from '#red/media/contrato'
import { MediaEnMemoria } from '#tests/apoyo/media_en_memoria'
import { contactosDe, listas, muro, YO } from './videos_al_azar.js'

const VISIBLE = 2
const OCULTOS = new Set(Array.from({ length: 500 }, (_, orden) => 1_000 + orden))

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

/** Tantos ocultos por cada uno que se ve. */
const conOcultos = (cantidad: number, porCada: number) =>
  Array.from({ length: cantidad }, (_, orden) =>
    video(orden, orden % (porCada + 1) === porCada ? VISIBLE : 1_000 + (orden % 500))
  )

test.group('El muro de quien no ve a algunas personas', () => {
  test('es el de siempre sin los videos de ellas, con cualquier página, tanda y tramo', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(
        listas,
        contactosDe,
        fc.subarray([2, 3, 4, 5], { minLength: 1 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 3 }),
        async (todos, contactos, apartados, offset, cantidad, tramo, porTanda) => {
          const ocultos = new Set(apartados)
          const mostrados = contactos.filter((id) => !ocultos.has(id))
          const media = new MediaEnMemoria(todos, porTanda)
          const tandas = media.enTandas(mostrados)
          const comun = { media, espectador: YO, ocultos, pagina: { offset, cantidad } }
          const limites = { tramo, saltos: 100, vueltas: 100 }

          const pagina =
            tandas.length > 1
              ? await leerTandas({ ...comun, tandas, limites })
              : await leerVentana({ ...comun, contactos: mostrados, limites })

          const esperado = muro(todos, mostrados).filter(({ usuarioId }) => !ocultos.has(usuarioId))
          assert.deepEqual(pagina, esperado.slice(offset, offset + cantidad))
        }
      ),
      { numRuns: 2_000 }
    )
  })

  const CASOS = [
    { caso: 'sin videos suyos', porCada: 0, offset: 0, llamadas: 1 },
    { caso: 'con uno por cada uno que se ve', porCada: 1, offset: 0, llamadas: 1 },
    { caso: 'con nueve por cada uno que se ve', porCada: 9, offset: 0, llamadas: 2 },
    { caso: 'con noventa y nueve', porCada: 99, offset: 0, llamadas: 4 },
    { caso: 'con uno por cada uno, hondo', porCada: 1, offset: 4_900, llamadas: 12 },
  ]

  test('500 apartados {caso}: la página viene llena y en pocas llamadas')
    .with(CASOS)
    .run(async ({ assert }, { porCada, offset, llamadas }) => {
      const todos = conOcultos(30_000, porCada)
      const media = new MediaEnMemoria(todos, 10_000)
      const pagina = { offset, cantidad: 10 }

      const leidos = await leerVentana({
        media,
        contactos: [],
        espectador: YO,
        ocultos: OCULTOS,
        pagina,
      })

      const visibles = todos.filter(({ usuarioId }) => usuarioId === VISIBLE)
      assert.deepEqual(leidos, visibles.slice(offset, offset + 10))
      assert.isAtMost(media.llamadas.length, llamadas)
      assert.isAtMost(Math.max(...media.llamadas.map(({ cantidad }) => cantidad)), 1_000)
    })

  test('por más que los suyos ocupen todo, las llamadas tienen un máximo', async ({ assert }) => {
    const todos = conOcultos(60_000, 60_000)
    const [ventana, tandas] = [new MediaEnMemoria(todos, 10_000), new MediaEnMemoria(todos, 1)]
    const comun = { espectador: YO, ocultos: OCULTOS, pagina: { offset: 4_900, cantidad: 100 } }

    await leerVentana({ ...comun, media: ventana, contactos: [VISIBLE] })
    await leerTandas({ ...comun, media: tandas, tandas: [[2], [3]] })

    assert.isAtMost(ventana.llamadas.length, 24)
    assert.isAtMost(tandas.llamadas.length, 26)
  })
})
