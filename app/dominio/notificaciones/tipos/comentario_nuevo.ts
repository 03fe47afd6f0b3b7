import { EventoDeVideo } from '#notificaciones/evento_de_video'

export class ComentarioNuevo extends EventoDeVideo {
  readonly tipo = 'comentario'
  readonly cuerpo: string

  constructor({
    comentario,
    ...datos
  }: ConstructorParameters<typeof EventoDeVideo>[0] & { comentario: string }) {
    super(datos)
    this.cuerpo = comentario
  }

  get titulo() {
    return `${this.quien} comentó tu video`
  }
}
