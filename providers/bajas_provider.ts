import type { ApplicationService } from '@adonisjs/core/types'
import colaConfig from '#config/cola'
import firebaseConfig from '#config/firebase'
import { AuthSinBajas } from '#bajas/auth_sin_bajas'
import { Bajas } from '#bajas/bajas'
import { CompletarBajas } from '#bajas/completar_bajas'
import { pasosDeBaja } from '#bajas/hacer_pasos'
import { OlvidarEnFirebase } from '#bajas/olvidar_en_firebase'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { AuthConBajas, ServidorDeAuth } from '#red/auth/contrato'
import { ChatsDeFirebase, PushDeFirebase } from '#red/firebase/contrato'
import { ServidorDeMedia } from '#red/media/contrato'
import { esServidor } from '#start/proceso'

/** Registra quiénes se fueron, y quién termina de borrarlos. */
export default class BajasProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    const { container } = this.app
    container.singleton(Bajas, async (resolver) => new Bajas(await resolver.make('logger')))
    container.singleton(
      ServidorDeAuth,
      async (resolver) =>
        new AuthSinBajas(await resolver.make(AuthConBajas), await resolver.make(Bajas))
    )
    container.singleton(CompletarBajas, async (resolver) => {
      const pasos = pasosDeBaja({
        auth: await resolver.make(AuthConBajas),
        media: await resolver.make(ServidorDeMedia),
        enFirebase: await this.#enFirebase(),
      })
      return new CompletarBajas(pasos, colaConfig.reservaMs, await resolver.make('logger'))
    })
  }

  async boot() {
    if (esServidor(this.app)) {
      const ciclo = await this.app.container.make(CicloDeVida)
      ciclo.anotar('bajas', await this.app.container.make(Bajas))
    }
  }

  /** Sin Firebase no hay nada que borrar ahí. */
  async #enFirebase() {
    if (firebaseConfig.credenciales === undefined) {
      return async () => {}
    }
    const { container } = this.app
    const olvidar = new OlvidarEnFirebase(
      await container.make(ChatsDeFirebase),
      await container.make(PushDeFirebase)
    )
    return (quien: Parameters<OlvidarEnFirebase['ejecutar']>[0]) => olvidar.ejecutar(quien)
  }
}
