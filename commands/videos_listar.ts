import {
  COMO_SE_BUSCA,
  ComandoDeListaDeOtro,
  type PedidoDeLista,
} from '#consola/comando_de_lista_de_otro'
import {
  datosDeVideo,
  filaDeVideo,
  TITULOS_DE_VIDEO,
  type VideoMostrado,
} from '#consola/mostrar_video'
import { banderaDePersona, idDePersona, QUIEN } from '#consola/persona'
import { ListarTodos } from '#videos/listar_todos'

export default class VideosListar extends ComandoDeListaDeOtro<VideoMostrado> {
  static override commandName = 'videos:listar'
  static override description = 'Lista los videos de media, también los privados y deshabilitados'
  static override help = [
    'Los más nuevos primero. --texto mira el título y la descripción.',
    ...COMO_SE_BUSCA,
    '',
    'Ejemplos:',
    '  {{ binaryName }} videos:listar',
    '  {{ binaryName }} videos:listar --usuario=ana@chotuve.test --deshabilitados',
    '  {{ binaryName }} videos:listar --texto="gol de media cancha" --json',
  ]

  @banderaDePersona(`Solo los de esta persona: ${QUIEN}`)
  declare usuario: string | undefined

  protected titulos = TITULOS_DE_VIDEO
  protected fila = filaDeVideo
  protected datos = datosDeVideo

  protected async listar(pedido: PedidoDeLista) {
    const listar = await this.app.container.make(ListarTodos)
    const deUsuario = this.usuario === undefined ? undefined : await idDePersona(this, this.usuario)
    return listar.ejecutar({ ...pedido, deUsuario })
  }
}
