import { inject } from '@adonisjs/core'
import { relacionEntre } from '#contactos/relacion'
import { ServidorDeAuth } from '#red/auth/contrato'
import type { Pagina } from '#base/pagina'
import { ServidorDeMedia } from '#red/media/contrato'
import { siExiste } from '#usuarios/si_existe'
import { leerInteracciones, SIN_INTERACCIONES } from '#videos/interacciones'
import { seguirDesde, type Tramo } from '#videos/seguir_desde'
import { primerosVideos } from '#videos/primeros_videos'

/**
 * Hasta dónde se lee desde el comienzo, para saltear los que no se pueden mostrar: más allá nadie llega
 * pasando páginas, y un pedido no puede costar lo que diga su `offset`.
 */
const PROFUNDIDAD = 5_000

type Pedido = {
  usuarioId: number
  espectador: number
  /** `null` si la que se pidió no sirve: se contesta después que quién no existe. */
  pagina: Pagina | null
}

type Lectura = { usuarioId: number; vePrivados: boolean; pagina: Pagina }

/** Los videos de alguien que un espectador puede ver, los más nuevos primero (docs/contrato.md §4). */
@inject()
export class ListarDeUsuario {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia
  ) {}

  async ejecutar({ usuarioId, espectador, pagina }: Pedido) {
    const esPropio = usuarioId === espectador
    const relacion = esPropio
      ? null
      : await relacionEntre({ usuarioId: espectador, otra: usuarioId })
    const seVen = relacion !== 'bloqueo'
    const vePrivados = esPropio || relacion === 'contacto'
    const encontrado = await siExiste({
      // También si no se ven: sin preguntar, con auth caído se sabría quién bloqueó y quién no existe.
      usuario: this.auth.buscarUsuario(usuarioId),
      datos:
        seVen &&
        pagina &&
        seguirDesde(
          (ventana) => this.#leerVideos({ usuarioId, vePrivados, pagina: ventana }),
          pagina
        ),
    })
    if (!encontrado || !seVen) {
      return { tipo: 'desconocido' as const }
    }
    const tramo: Tramo | null = encontrado.datos || null
    if (!tramo) {
      return { tipo: 'pagina-invalida' as const }
    }
    const { videos, comienzo } = tramo
    const interacciones = await leerInteracciones(
      videos.map(({ id }) => id),
      espectador
    )
    return {
      tipo: 'videos' as const,
      comienzo,
      videos: videos.map((video) => ({
        video,
        interacciones: interacciones.get(video.id) ?? SIN_INTERACCIONES,
      })),
    }
  }

  async #leerVideos({ usuarioId, vePrivados, pagina }: Lectura) {
    const { offset, cantidad } = pagina
    const suyos = { deUsuario: usuarioId, privadosDe: vePrivados ? [usuarioId] : [] }
    if (cantidad === 0 || offset >= PROFUNDIDAD) {
      const { videos } = await this.media.listar(suyos, { offset, cantidad })
      return videos
    }
    const videos = await primerosVideos({
      leer: (ventana) => this.media.listar(suyos, ventana),
      cuantos: offset + cantidad,
    })
    return videos?.slice(offset) ?? []
  }
}
