import type { Pagina } from '#base/pagina'
import {
  AdministracionDeMedia,
  type FiltroDeVideos,
  type TandaDeTodos,
} from '#red/media/administracion'
import * as esquemas from '#red/media/esquemas'
import { rutaDe } from '#red/media/segmento'
import { comoVideo, VIDEO } from '#red/media/traduccion'
import type { Cliente } from '#red/transporte/cliente'
import { leer } from '#red/transporte/leer'
import { leerEnSuLugar } from '#red/transporte/leer_elementos'

/** Administra el media server por HTTP (docs/contrato.md §10). */
export class AdministracionDeMediaHttp extends AdministracionDeMedia {
  constructor(private readonly cliente: Cliente) {
    super()
  }

  /** Sin `contactos` media lista también los privados: para los demás sería una fuga, y acá es lo que se quiere. */
  async listar({ deUsuario, soloHabilitados }: FiltroDeVideos, pagina: Pagina) {
    const usuario = deUsuario === undefined ? '' : `&usuario_id=${deUsuario}`
    const respuesta = await this.cliente.pedir({
      metodo: 'GET',
      ruta: `/video?offset=${pagina.offset}&cantidad=${pagina.cantidad}${usuario}&solo_habilitados=${soloHabilitados}`,
      espera: [200],
      mamparo: 'listas',
    })
    const { videos, total } = await leer('media', esquemas.tanda, respuesta.json())
    const leidos = await leerEnSuLugar(VIDEO, videos)
    return {
      videos: leidos.map((video) => video && comoVideo(video)),
      total,
    } satisfies TandaDeTodos
  }

  async habilitar(id: string, habilitado: boolean, token: string): Promise<boolean> {
    const ruta = rutaDe(id)
    if (!ruta) {
      return false
    }
    const respuesta = await this.cliente.pedir({
      metodo: 'PUT',
      ruta,
      cuerpo: { habilitado },
      autorizacion: `Bearer ${token}`,
      espera: [200, 404],
    })
    if (respuesta.estado === 404) {
      return false
    }
    // Contesta cómo quedó: decir que no se ve más lo que se sigue viendo sería lo peor.
    await (habilitado
      ? leer('media', esquemas.habilitado, respuesta.json())
      : leer('media', esquemas.deshabilitado, respuesta.json()))
    return true
  }
}
