import { flags } from '@adonisjs/core/ace'
import { BuscarComentarios } from '#comentarios/buscar_comentarios'
import { Comando } from '#consola/comando'
import { videoDe } from '#consola/elegir_video'
import {
  datosDeComentario,
  filaDeComentario,
  TITULOS_DE_COMENTARIO,
} from '#consola/mostrar_comentario'
import { idLargo, porPagina } from '#consola/numeros'
import { banderaDePersona, idDePersona, QUIEN } from '#consola/persona'

const CANTIDAD = 50

export default class ComentariosListar extends Comando {
  static override commandName = 'comentarios:listar'
  static override description = 'Lista los comentarios de todos los videos, del último al primero'
  static override help = [
    '--texto se toma tal cual, con sus mayúsculas y tildes: «100%» busca eso. La página siguiente se pide con',
    '--antes-de y el último id de la anterior.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} comentarios:listar --video=5edec8a2b2f4a1000f8d2c11',
    '  {{ binaryName }} comentarios:listar --usuario=ana@chotuve.test --texto="gratis!" --json',
    '  {{ binaryName }} comentarios:listar --cantidad=100 --antes-de=12000',
  ]

  @flags.string({ description: 'Solo los de este video, por su id' })
  declare video: string | undefined

  @banderaDePersona(`Solo los de esta persona: ${QUIEN}`)
  declare usuario: string | undefined

  @flags.string({ description: 'Solo los que lo dicen, tal cual' })
  declare texto: string | undefined

  @idLargo('Solo los anteriores a este id')
  declare antesDe: number | undefined

  @porPagina(`Cuántos como mucho (${CANTIDAD})`)
  declare cantidad: number | undefined

  override async run() {
    const { video, texto, antesDe, cantidad = CANTIDAD } = this
    const usuario = this.usuario === undefined ? undefined : await idDePersona(this, this.usuario)
    const buscar = await this.app.container.make(BuscarComentarios)
    const comentarios = await buscar.ejecutar({ video, usuario, texto, antesDe, cantidad })
    if (video !== undefined && comentarios.length === 0) {
      // Los de uno que ya no está se siguen viendo; sin ninguno, casi siempre el id está mal escrito.
      await videoDe(this, video)
    }
    this.responder(comentarios.map(datosDeComentario), () => {
      if (comentarios.length === 0) {
        this.logger.info('No hay ninguno')
        return
      }
      this.tabla(TITULOS_DE_COMENTARIO, comentarios.map(filaDeComentario))
      if (comentarios.length === cantidad) {
        this.logger.info(`Puede haber más: --antes-de=${comentarios.at(-1)?.comentario.id}`)
      }
    })
  }
}
