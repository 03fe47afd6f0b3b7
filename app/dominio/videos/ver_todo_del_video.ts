import { inject } from '@adonisjs/core'
import db from '@adonisjs/lucid/services/db'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ServidorDeMedia } from '#red/media/contrato'

const CONTADORES = ['comentarios', 'me_gusta', 'no_me_gusta', 'visualizaciones'] as const

/** Un video con su autor, sus contadores y sus denuncias, para quien administra: también si no lo ve nadie. */
@inject()
export class VerTodoDelVideo {
  constructor(
    private readonly media: ServidorDeMedia,
    private readonly auth: ServidorDeAuth
  ) {}

  /** @returns nada si media no lo conoce, o no se puede mostrar */
  async ejecutar(id: string) {
    const video = await this.media.buscar(id)
    if (!video) {
      return null
    }
    const [autores, contadores, denuncias] = await Promise.all([
      this.auth.buscarUsuarios([video.usuarioId]),
      contadoresDe(video.id),
      denunciasDe(video.id),
    ])
    return { video, autor: autores.get(video.usuarioId), contadores, denuncias }
  }
}

async function contadoresDe(video: string) {
  const fila = await db
    .from('contador_video')
    .where({ video })
    .select(...CONTADORES)
    .first()
  return Object.fromEntries(CONTADORES.map((cual) => [cual, Number(fila?.[cual] ?? 0)]))
}

async function denunciasDe(video: string) {
  const cuantas = async (donde: Record<string, string>) => {
    const fila = await db
      .from('denuncia')
      .where({ tipo: 'video', cosa: video, ...donde })
      .count('* as cantidad')
      .first()
    return Number(fila?.cantidad)
  }
  const [total, abiertas] = await Promise.all([cuantas({}), cuantas({ estado: 'abierta' })])
  return { total, abiertas }
}
