import type { BaseCommand } from '@adonisjs/core/ace'
import { ErrorDeComando } from '#consola/errores'
import { VerTodoDelVideo } from '#videos/ver_todo_del_video'

/** El video que alguien nombró por su id, se lo vea o no. @throws ErrorDeComando si no existe */
export async function videoDe(comando: BaseCommand, escrito: string) {
  const ver = await comando.app.container.make(VerTodoDelVideo)
  const vista = await ver.ejecutar(escrito)
  if (!vista) {
    throw new ErrorDeComando(`No existe el video ${escrito}.`)
  }
  return vista
}
