import type { ApplicationService } from '@adonisjs/core/types'
import { Replicador } from '#chat/replicador'
import { SinReplica } from '#chat/sin_replica'
import { Notificador } from '#notificaciones/notificador'
import { NotificadorDeRegistro } from '#notificaciones/notificador_de_registro'

/** Registra por dónde salen las notificaciones y los mensajes de chat. */
export default class SalidaProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(
      Notificador,
      async (container) => new NotificadorDeRegistro(await container.make('logger'))
    )
    this.app.container.singleton(Replicador, () => new SinReplica())
  }
}
