import type { Pagina } from '#base/pagina'
import {
  ServidorDeMedia,
  type CambiosDeVideo,
  type EdicionDeVideo,
  type ErroresDeVideo,
  type PedidoDeLista,
  type Seleccion,
  type TandaDeVideos,
  type Video,
  type VideoNuevo,
} from '#red/media/contrato'
import * as esquemas from '#red/media/esquemas'
import { rutaDe } from '#red/media/segmento'
import { comoCuerpo, comoVideo, VIDEO } from '#red/media/traduccion'
import type { Cliente } from '#red/transporte/cliente'
import type { PedidoDeRed, RespuestaDeRed } from '#red/transporte/pedido'
import { enTandas } from '#red/transporte/tandas'
import { leer } from '#red/transporte/leer'
import { leerElemento, leerElementos } from '#red/transporte/leer_elementos'

const PERSONA = '&contactos='

/**
 * Media descarta los parámetros después del milésimo y rechaza direcciones de más de unos 8 kB
 * (docs/contrato.md §10).
 */
const LIMITES_DE_TANDA = { largoMaximo: 7_000, agregado: PERSONA.length, cantidadMaxima: 900 }

/**
 * Sin privados de nadie se manda `contactos=` seguido de un espacio: omitirlo, o dejarlo vacío, lista
 * los privados de desconocidos (docs/contrato.md §10).
 */
const SIN_PRIVADOS = `${PERSONA}%20`

/** Lo que se lee para una página; más es una lista que no tiene por qué frenar a las páginas. */
const VIDEOS_DE_UNA_PAGINA = 256

/** Habla con el media server por HTTP (docs/contrato.md §10). */
export class MediaHttp extends ServidorDeMedia {
  constructor(private readonly cliente: Cliente) {
    super()
  }

  async crear(video: VideoNuevo): Promise<ErroresDeVideo | null> {
    const respuesta = await this.cliente.pedir({
      metodo: 'POST',
      ruta: '/video',
      cuerpo: comoCuerpo(video),
      espera: [201, 400],
    })
    if (respuesta.estado === 201) {
      respuesta.confirmar()
      return null
    }
    const { errores } = await leer('media', esquemas.rechazo, respuesta.json())
    return errores
  }

  async listar(seleccion: Seleccion, pagina: Pagina): Promise<TandaDeVideos> {
    return this.#leerLista(await this.cliente.pedir(pedirLista({ seleccion, pagina })))
  }

  async listarVarias(pedidos: PedidoDeLista[]): Promise<TandaDeVideos[]> {
    const respuestas = await this.cliente.pedirVarias(
      pedidos.map((pedido) => ({ ...pedirLista(pedido), mamparo: 'listas' as const }))
    )
    const tandas: TandaDeVideos[] = []
    for (const respuesta of respuestas) {
      tandas.push(await this.#leerLista(respuesta))
    }
    return tandas
  }

  async buscar(id: string): Promise<Video | null> {
    const ruta = rutaDe(id)
    if (!ruta) {
      return null
    }
    const respuesta = await this.cliente.pedir({ metodo: 'GET', ruta, espera: [200, 404] })
    const cuerpo = respuesta.estado === 404 ? null : respuesta.json()
    const video = cuerpo === null ? null : await leerElemento(VIDEO, cuerpo)
    return video && comoVideo(video)
  }

  async editar(id: string, cambios: CambiosDeVideo): Promise<EdicionDeVideo> {
    const ruta = rutaDe(id)
    if (!ruta) {
      return { tipo: 'desconocido' }
    }
    const respuesta = await this.cliente.pedir({
      metodo: 'PUT',
      ruta,
      cuerpo: cambios,
      espera: [200, 400, 404],
    })
    if (respuesta.estado === 400) {
      const { errores } = await leer('media', esquemas.rechazo, respuesta.json())
      return { tipo: 'rechazado', errores }
    }
    respuesta.confirmar()
    return { tipo: respuesta.estado === 200 ? 'editado' : 'desconocido' }
  }

  async deshabilitar(id: string, tokenDeAdministrador: string): Promise<boolean> {
    const ruta = rutaDe(id)
    if (!ruta) {
      return false
    }
    const respuesta = await this.cliente.pedir({
      metodo: 'PUT',
      ruta,
      cuerpo: { habilitado: false },
      autorizacion: `Bearer ${tokenDeAdministrador}`,
      espera: [200, 404],
    })
    if (respuesta.estado === 404) {
      return false
    }
    // Contesta cómo quedó: decir que no se ve más lo que se sigue viendo sería lo peor.
    await leer('media', esquemas.deshabilitado, respuesta.json())
    return true
  }

  enTandas(personas: number[]): number[][] {
    return enTandas(personas, LIMITES_DE_TANDA)
  }

  async vaciar(): Promise<void> {
    await this.cliente.pedir({ metodo: 'DELETE', ruta: '/base_de_datos', espera: [200] })
  }

  async #leerLista(respuesta: RespuestaDeRed): Promise<TandaDeVideos> {
    const { videos, total } = await leer('media', esquemas.tanda, respuesta.json())
    const mostrables = await leerElementos(VIDEO, videos)
    return {
      videos: mostrables.map(comoVideo),
      total,
      descartados: videos.length - mostrables.length,
    }
  }
}

function pedirLista({ seleccion: { privadosDe, deUsuario }, pagina }: PedidoDeLista): PedidoDeRed {
  const personas = privadosDe.map((id) => `${PERSONA}${id}`).join('') || SIN_PRIVADOS
  const usuario = deUsuario === undefined ? '' : `&usuario_id=${deUsuario}`
  return {
    metodo: 'GET',
    ruta: `/video?offset=${pagina.offset}&cantidad=${pagina.cantidad}${usuario}${personas}`,
    espera: [200],
    mamparo: pagina.cantidad > VIDEOS_DE_UNA_PAGINA ? 'listas' : 'resto',
  }
}
