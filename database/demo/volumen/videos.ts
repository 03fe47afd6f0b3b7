import { inject } from '@adonisjs/core'
import { faker } from '@faker-js/faker/locale/es'
import { deAPocas } from '#base/de_a_pocas'
import { VIDEOS_DE_DEMO } from '#database/demo/comunidad'
import { ServidorDeMedia, type Video, type VideoNuevo } from '#red/media/contrato'

const A_LA_VEZ = 8

const TITULOS = [
  'Vacaciones en {}',
  'Un día en {}',
  'Recorriendo {} en bici',
  'Cocinando con mi abuela, desde {}',
  'Recital en {}',
  'Así amanece en {}',
  'Mudanza a {}, parte 1',
  'Lo que nadie te cuenta de {}',
]

/** Un video inventado, público: de estos opina cualquiera. */
export function fabricarVideo(usuarioId: number, orden: number): VideoNuevo {
  const ciudad = faker.location.city()
  const { url } = VIDEOS_DE_DEMO[orden % VIDEOS_DE_DEMO.length] ?? { url: '' }
  return {
    // El número lo distingue: es como se sabe que ya se lo subió.
    titulo: `${faker.helpers.arrayElement(TITULOS).replace('{}', ciudad)} #${orden + 1}`,
    url,
    descripcion: faker.lorem.sentence(),
    ubicacion: ciudad,
    duracion: faker.number.int({ min: 10, max: 900 }),
    visibilidad: 'publico',
    usuarioId,
  }
}

/** Sube videos inventados a media; los que ya estén no se repiten. */
@inject()
export class SubirVideos {
  constructor(private readonly media: ServidorDeMedia) {}

  /** @returns los que quedaron, en el orden en que se los pidió */
  async ejecutar(
    nuevos: VideoNuevo[],
    alAvanzar: (hechos: number) => void,
    signal: AbortSignal
  ): Promise<Video[]> {
    const porDuenio = [...Map.groupBy(nuevos, ({ usuarioId }) => usuarioId)]
    let hechos = 0
    const subidos = await deAPocas(
      porDuenio.map(([duenio, suyos]) => async () => {
        const estaban = await this.#listar(duenio)
        for (const video of suyos) {
          signal.throwIfAborted()
          if (!estaban.some(({ titulo }) => titulo === video.titulo)) {
            await this.#subir(video)
          }
          alAvanzar(++hechos)
        }
        return this.#listar(duenio)
      }),
      A_LA_VEZ
    )
    // Media no dice con qué id quedó uno: se lo busca por su título.
    const porTitulo = new Map(subidos.flat().map((video) => [video.titulo, video]))
    return nuevos.flatMap(({ titulo }) => porTitulo.get(titulo) ?? [])
  }

  async #subir(video: VideoNuevo) {
    const errores = await this.media.crear(video)
    if (errores) {
      throw new Error(`El media server no aceptó «${video.titulo}»: ${JSON.stringify(errores)}`)
    }
  }

  async #listar(duenio: number): Promise<Video[]> {
    const pagina = { offset: 0, cantidad: 10_000 }
    const { videos } = await this.media.listar({ privadosDe: [], deUsuario: duenio }, pagina)
    return videos
  }
}
