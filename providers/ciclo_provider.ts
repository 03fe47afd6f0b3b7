import type { ApplicationService } from '@adonisjs/core/types'
import apagadoConfig from '#config/apagado'
import { Apagado } from '#operacion/apagado'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { pedidos } from '#operacion/pedidos'
import { esServidor } from '#start/proceso'

/**
 * Arranca y detiene lo que los demás proveedores anotan, en el orden de `app/operacion/ciclo/fases.ts`. Es el
 * único que se cuelga del ciclo del framework.
 */
export default class CicloProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(Apagado, () => new Apagado(pedidos))
    this.app.container.singleton(
      CicloDeVida,
      async (resolver) =>
        new CicloDeVida({
          limiteMs: apagadoConfig.limiteMs,
          registro: await resolver.make('logger'),
        })
    )
  }

  async boot() {
    const ciclo = await this.app.container.make(CicloDeVida)
    if (esServidor(this.app)) {
      ciclo.anotar('pedidos', { detener: () => this.#terminarPedidos() })
    }
    // También lo que arrancó antes de que algo lo impidiera.
    this.app.terminating(() => ciclo.detener())
  }

  async start() {
    const ciclo = await this.app.container.make(CicloDeVida)
    await ciclo.empezar('antes')
  }

  async ready() {
    const ciclo = await this.app.container.make(CicloDeVida)
    // El framework corre primero lo último que se le anota, y al escuchar anotó que cierra el puerto.
    this.app.terminating(() => ciclo.detener())
    await ciclo.empezar('despues')
  }

  async #terminarPedidos() {
    const apagado = await this.app.container.make(Apagado)
    const registro = await this.app.container.make('logger')
    const servidor = await this.app.container.make('server')
    const http = servidor.getNodeServer()
    if (http && 'closeAllConnections' in http && http.listening) {
      registro.info('Terminando los pedidos en curso')
      const cortados = await apagado.dejarDeAtender(http, apagadoConfig)
      if (cortados > 0) {
        registro.warn({ cortados }, 'Se cortaron pedidos que no terminaron a tiempo')
      }
    }
  }
}
