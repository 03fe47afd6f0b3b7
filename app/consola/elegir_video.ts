import type { BaseCommand } from '@adonisjs/core/ace'
import { ErrorDeComando, ErrorDeUso } from '#consola/errores'
import { VerTodoDelVideo } from '#videos/ver_todo_del_video'

/** El video que alguien nombró por su id, se lo vea o no. @throws ErrorDeUso si falta, o ErrorDeComando si no existe */
export async function videoDe(comando: BaseCommand, escrito: string | undefined) {
  if (!escrito) {
    throw new ErrorDeUso('Falta decir qué video, por su id en media.')
  }
  const ver = await comando.app.container.make(VerTodoDelVideo)
  const vista = await ver.ejecutar(escrito)
  if (!vista) {
    throw new ErrorDeComando(`No existe el video ${escrito}.`)
  }
  return vista
}
