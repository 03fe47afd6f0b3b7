import { EventoDeVideo } from '#notificaciones/evento_de_video'
import { PLANTILLAS } from '#notificaciones/plantillas'

export class ComentarioNuevo extends EventoDeVideo {
  readonly tipo = 'comentario'
  readonly titulo = PLANTILLAS.comentario.dice
  readonly cuerpo: string

  constructor({
    comentario,
    ...datos
  }: ConstructorParameters<typeof EventoDeVideo>[0] & { comentario: string }) {
    super(datos)
    this.cuerpo = comentario
  }
}
