import { Evento, type DatosDeEvento } from '#notificaciones/evento'

export class MensajeNuevo extends Evento {
  readonly tipo = 'mensaje'

  constructor(protected override readonly datos: DatosDeEvento & { mensaje: string }) {
    super(datos)
  }

  get titulo() {
    return `Nuevo mensaje de ${this.quien}.`
  }

  get cuerpo() {
    return this.datos.mensaje
  }
}
