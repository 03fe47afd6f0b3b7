import type { Servidor } from '#red/errores'
import { LoPublicoDeLaRed, type PorDia, type RangoDeDias } from '#red/publico/contrato'
import * as esquemas from '#red/publico/esquemas'
import type { Cliente } from '#red/transporte/cliente'
import { leer, type Forma } from '#red/transporte/leer'

/** Se lo pregunta por HTTP. */
export class LoPublicoPorHttp extends LoPublicoDeLaRed {
  constructor(private readonly clientes: Record<Servidor, Cliente>) {
    super()
  }

  async contesta(servidor: Servidor): Promise<void> {
    const respuesta = await this.#pedir(servidor, '/ping')
    respuesta.confirmar()
  }

  async aceptaNuestroToken(): Promise<boolean> {
    const respuesta = await this.#pedir('auth', '/app-server/sesion', [200, 401])
    respuesta.confirmar()
    return respuesta.estado === 200
  }

  async totalDeUsuarios(): Promise<number> {
    const leido = await this.#leer('auth', HISTORICO, esquemas.totalDeUsuarios)
    return leido.total_usuarios
  }

  async totalDeVideos(): Promise<number> {
    const leido = await this.#leer('media', HISTORICO, esquemas.totalDeVideos)
    return leido.total_videos
  }

  async usuariosPorDia(rango: RangoDeDias): Promise<PorDia> {
    const leido = await this.#leer('auth', rutaDe(rango), esquemas.usuariosPorDia)
    return leido.usuarios
  }

  videosPorDia(rango: RangoDeDias): Promise<PorDia> {
    return this.#leer('media', rutaDe(rango), esquemas.videosPorDia)
  }

  async #leer<Salida>(servidor: Servidor, ruta: string, forma: Forma<Salida>): Promise<Salida> {
    const respuesta = await this.#pedir(servidor, ruta)
    return leer(servidor, forma, respuesta.json())
  }

  #pedir(servidor: Servidor, ruta: string, espera = [200]) {
    return this.clientes[servidor].pedir({ metodo: 'GET', ruta, espera })
  }
}

const HISTORICO = '/stats/historico'

const rutaDe = ({ inicio, fin }: RangoDeDias) => `/stats?inicio=${inicio}&fin=${fin}`
