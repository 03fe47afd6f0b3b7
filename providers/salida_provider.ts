import type { ApplicationService } from '@adonisjs/core/types'
import colaConfig from '#config/cola'
import firebaseConfig from '#config/firebase'
import { EntregarConversaciones } from '#entregas/entregar_conversaciones'
import { Replicador } from '#chat/replicador'
import { ReplicadorDeCola } from '#chat/replicador_de_cola'
import { SinReplica } from '#chat/sin_replica'
import { Depuracion } from '#entregas/depuracion'
import { Ingresos, IngresosEnLaBase, SinDispositivos } from '#dispositivos/ingresos'
import { Timbre } from '#cola/timbre'
import { Trabajador } from '#cola/trabajador'
import { MirarDispositivos } from '#entregas/mirar_dispositivos'
import { EntregarNotificaciones } from '#entregas/entregar_notificaciones'
import { Nombrar } from '#notificaciones/nombrar'
import { Notificador } from '#notificaciones/notificador'
import { NotificadorDeCola } from '#notificaciones/notificador_de_cola'
import { NotificadorDeRegistro } from '#notificaciones/notificador_de_registro'
import { Depurar } from '#entregas/depurar'
import { CompletarBajas } from '#bajas/completar_bajas'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { TrabajoDeLaCola } from '#operacion/trabajo_de_la_cola'
import { ChatsDeFirebase, PushDeFirebase } from '#red/firebase/contrato'
import { esServidor } from '#start/proceso'

/** Registra por dónde salen las notificaciones y los mensajes de chat, y quién los entrega. */
export default class SalidaProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    const encendido = firebaseConfig.credenciales !== undefined
    const { container } = this.app

    container.singleton(Timbre, () => new Timbre())
    container.singleton(Notificador, async (resolver) =>
      encendido
        ? new NotificadorDeCola(await resolver.make(Timbre))
        : new NotificadorDeRegistro(
            await resolver.make('logger'),
            !this.app.inProduction,
            await resolver.make(Nombrar)
          )
    )
    container.singleton(Replicador, async (resolver) =>
      encendido ? new ReplicadorDeCola(await resolver.make(Timbre)) : new SinReplica()
    )
    container.singleton(Ingresos, async (resolver) =>
      encendido ? new IngresosEnLaBase(await resolver.make('logger')) : new SinDispositivos()
    )
    container.singleton(Depurar, () => new Depurar(colaConfig.conservar))
    container.singleton(TrabajoDeLaCola, async (resolver) => {
      const depuracion = new Depuracion(colaConfig.conservar, await resolver.make('logger'))
      // El servidor entrega lo suyo, salvo que lo haga otro proceso; sin Firebase ese otro no anda.
      const entrega = !esServidor(this.app) || !encendido || colaConfig.enElServidor
      return new TrabajoDeLaCola(
        entrega ? [depuracion, await resolver.make(Trabajador)] : [depuracion]
      )
    })
    container.singleton(Trabajador, async (resolver) => {
      const { trabajador } = colaConfig
      const registro = await resolver.make('logger')
      const bajas = await resolver.make(CompletarBajas)
      const fuentes = encendido ? [...(await this.#aFirebase()), bajas] : [bajas]
      return new Trabajador(fuentes, await resolver.make(Timbre), trabajador, registro)
    })
  }

  async #aFirebase() {
    const { reservaMs } = colaConfig
    const { container } = this.app
    const registro = await container.make('logger')
    const push = await container.make(PushDeFirebase)
    return [
      new EntregarConversaciones(await container.make(ChatsDeFirebase), reservaMs, registro),
      new EntregarNotificaciones(push, await container.make(Nombrar), reservaMs, registro),
      new MirarDispositivos(push, reservaMs),
    ]
  }

  async boot() {
    if (esServidor(this.app)) {
      const ciclo = await this.app.container.make(CicloDeVida)
      const detener = () => this.#detener()
      ciclo.anotar('entregas', { empezar: () => this.#empezar(), avisar: detener, detener })
    }
  }

  async #empezar() {
    if (!firebaseConfig.credenciales) {
      const registro = await this.app.container.make('logger')
      registro.info(
        'Firebase está apagado (falta FIREBASE_CREDENCIALES): los mensajes se guardan sin replicarse y las notificaciones solo quedan en el registro'
      )
    }
    const trabajo = await this.app.container.make(TrabajoDeLaCola)
    trabajo.empezar()
  }

  async #detener() {
    const trabajo = await this.app.container.make(TrabajoDeLaCola)
    await trabajo.detener()
  }
}
