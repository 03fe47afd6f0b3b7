import { eliminarComoAdministrador } from '#comentarios/eliminar_como_administrador'
import { verComentario } from '#comentarios/ver_comentario'
import { usuarioDelSistema } from '#consola/comando'
import { ComandoConConfirmacion } from '#consola/comando_con_confirmacion'
import { ErrorDeComando } from '#consola/errores'
import { argumentoDeId, leerIdDe } from '#consola/id_de'
import { ID_LARGO } from '#consola/numeros'

/** Cuánto del texto se muestra al preguntar. */
const ECO = 80

export default class ComentariosEliminar extends ComandoConConfirmacion {
  static override commandName = 'comentarios:eliminar'
  static override description = 'Elimina un comentario de cualquier video'
  static override help = [
    'El contador del video baja con él. El texto se recuerda 90 días, para quien modera. Si se lo denunció, mejor',
    'denuncias:resolver: además cierra las denuncias y avisa. En producción pide confirmarlo, o --forzar.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} comentarios:eliminar 1200 --simular',
    '  {{ binaryName }} comentarios:eliminar 1200 --forzar --json',
  ]

  @argumentoDeId('El comentario', 'Su id', ID_LARGO)
  declare comentario: string

  override async run() {
    const id = leerIdDe('El comentario', this.comentario, ID_LARGO)
    const desconocido = new ErrorDeComando(`No existe el comentario ${id}.`)
    const actual = await verComentario(id)
    if (!actual) {
      throw desconocido
    }
    const { video, usuario, texto } = actual
    const eco = [...texto].slice(0, ECO).join('')
    const cual = `el comentario ${id} del usuario ${usuario} en el video ${video}, «${eco}»`
    await this.confirmar(`¿Eliminar ${cual}?`)
    if (!this.simular) {
      const { tipo } = await eliminarComoAdministrador({ id, quien: usuarioDelSistema() })
      if (tipo === 'desconocido') {
        throw desconocido
      }
    }
    this.contar({ comentario: id, video, usuario }, `Se eliminó ${cual}`, `Se eliminaría ${cual}`)
  }
}
