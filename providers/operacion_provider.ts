import type { ApplicationService } from '@adonisjs/core/types'
import { lugaresDeLaBase } from '#config/database'
import firebaseConfig from '#config/firebase'
import { MAXIMO, PRESUPUESTO } from '#config/bodyparser'
import metricasConfig from '#config/metricas'
import version from '#config/version'
import { renovacion } from '#base/conexion/renovacion'
import { Replicas } from '#base/replica/replicas'
import { Apagado } from '#operacion/apagado'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { ColaReciente } from '#operacion/cola_reciente'
import { Acceso } from '#operacion/metricas/acceso'
import { recordarInstancias } from '#operacion/instancias'
import { CuerposEnMemoria } from '#operacion/cuerpos_en_memoria'
import { Metricas } from '#operacion/metricas/metricas'
import { poolDe } from '#operacion/metricas/pool'
import { pedidos } from '#operacion/pedidos'
import { RelojReciente } from '#operacion/reloj_reciente'
import { registrarPedidos } from '#operacion/registrar_pedidos'
import { SinApagar } from '#operacion/salud/apagado'
import { BaseContesta } from '#operacion/salud/base'
import { escrituraDe } from '#operacion/salud/escritura'
import { MigracionesAlDia } from '#operacion/salud/migraciones'
import { Salud } from '#operacion/salud/salud'
import { esServidor } from '#start/proceso'
import { observacionDeCaches } from '#red/cache/cuentas'
import { descartesDeRed } from '#red/descartes'
import { observacionDeRed } from '#red/observacion'

/** Registra lo que mira y maneja quien opera el servidor. */
export default class OperacionProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(CuerposEnMemoria, () => new CuerposEnMemoria(PRESUPUESTO, MAXIMO))
    this.app.container.singleton(ColaReciente, () => new ColaReciente())
    this.app.container.singleton(RelojReciente, () => new RelojReciente())
    this.app.container.singleton(
      Acceso,
      () => new Acceso(metricasConfig.token, !this.app.inProduction)
    )
    this.app.container.singleton(Metricas, async (resolver) => {
      const db = await resolver.make('lucid.db')
      const { todas: replicas } = await resolver.make(Replicas)
      return new Metricas({
        version,
        pedidos,
        red: observacionDeRed,
        descartes: descartesDeRed,
        caches: observacionDeCaches,
        cola: await resolver.make(ColaReciente),
        reloj: await resolver.make(RelojReciente),
        pool: () => poolDe(db),
        replicas,
      })
    })
    this.app.container.singleton(Salud, async (resolver) => {
      const db = await resolver.make('lucid.db')
      const { todas: replicas } = await resolver.make(Replicas)
      return new Salud({
        version,
        cuentan: [
          new BaseContesta(db, {
            lugares: lugaresDeLaBase,
            escritura: escrituraDe(db, renovacion),
          }),
          new MigracionesAlDia(db, this.app, lugaresDeLaBase),
          new SinApagar(await resolver.make(Apagado)),
        ],
        red: observacionDeRed,
        cola: await resolver.make(ColaReciente),
        reloj: await resolver.make(RelojReciente),
        replicas,
        conFirebase: firebaseConfig.credenciales !== undefined,
      })
    })
  }

  async boot() {
    recordarInstancias(this.app.container)
    if (esServidor(this.app)) {
      const ciclo = await this.app.container.make(CicloDeVida)
      ciclo.anotar('registro', { empezar: () => this.#registrarPedidos() })
    }
  }

  /** También el primero que se atienda. */
  async #registrarPedidos() {
    registrarPedidos(pedidos, await this.app.container.make('logger'))
    await this.app.container.make(Metricas)
  }
}
