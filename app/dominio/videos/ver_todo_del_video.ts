import { inject } from '@adonisjs/core'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ServidorDeMedia } from '#red/media/contrato'
import { conocer } from '#usuarios/conocer'

const CONTADORES = ['comentarios', 'me_gusta', 'no_me_gusta', 'visualizaciones'] as const

/** Un video con su autor, sus contadores y sus denuncias, para quien administra: también si no lo ve nadie. */
@inject()
export class VerTodoDelVideo {
  constructor(
    private readonly media: ServidorDeMedia,
    private readonly auth: ServidorDeAuth
  ) {}

  /**
   * @returns nada si media no lo conoce, o no se puede mostrar
   * @throws ErrorDeRed si auth o media no contestan como deben
   */
  async ejecutar(id: string) {
    const vista = await this.comoSePueda(id)
    if (!vista) {
      return null
    }
    const { video, fallas, ...resto } = vista
    if (!video || fallas.length > 0) {
      throw fallas[0]
    }
    return { video, ...resto }
  }

  /**
   * Lo que se pueda saber, y por qué falta lo demás: los contadores y las denuncias son de acá.
   *
   * @returns nada si media contesta que no lo conoce, o no se puede mostrar
   */
  async comoSePueda(id: string) {
    const [[buscado], contadores, denuncias] = await Promise.all([
      Promise.allSettled([this.media.buscar(id)]),
      contadoresDe(id),
      denunciasDe(id),
    ])
    if (buscado.status === 'rejected') {
      const fallas: unknown[] = [buscado.reason]
      return { video: null, autor: undefined, contadores, denuncias, fallas }
    }
    const video = buscado.value
    if (!video) {
      return null
    }
    const { usuarios, falla } = await conocer(this.auth, [video.usuarioId])
    const fallas = falla === null ? [] : [falla]
    return { video, autor: usuarios.get(video.usuarioId), contadores, denuncias, fallas }
  }
}

async function contadoresDe(video: string) {
  const fila = await clienteDeLectura()
    .from('contador_video')
    .where({ video })
    .select(...CONTADORES)
    .first()
  return Object.fromEntries(CONTADORES.map((cual) => [cual, Number(fila?.[cual] ?? 0)]))
}

async function denunciasDe(video: string) {
  const cuantas = async (donde: Record<string, string>) => {
    const fila = await clienteDeLectura()
      .from('denuncia')
      .where({ tipo: 'video', cosa: video, ...donde })
      .count('* as cantidad')
      .first()
    return Number(fila?.cantidad)
  }
  const [total, abiertas] = await Promise.all([cuantas({}), cuantas({ estado: 'abierta' })])
  return { total, abiertas }
}
