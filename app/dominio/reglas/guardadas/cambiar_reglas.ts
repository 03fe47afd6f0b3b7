import { inject } from '@adonisjs/core'
import type { Destino } from '#reglas/guardadas/aplicar'
import type { ReglaGuardada } from '#reglas/guardadas/leer_reglas'
import { enUnCambio, type Cambio, type Pedido } from '#reglas/guardadas/transaccion'
import { reglasEnVersion } from '#reglas/guardadas/versiones'
import type { DefinicionDeRegla } from '#reglas/lenguaje/definicion'
import { exigirDefinicion } from '#reglas/lenguaje/leer_definicion'
import { ReglasVigentes } from '#reglas/reglas_vigentes'

/**
 * Los cambios que se le hacen al conjunto de reglas. Cada uno queda en el historial y rige enseguida
 * en este servidor; en los demás, cuando miren la tabla.
 */
@inject()
export class CambiarReglas {
  constructor(private readonly vigentes: ReglasVigentes) {}

  /** @throws ReglasInvalidas si no se puede guardar */
  crear(datos: object, pedido: Pedido): Promise<Cambio> {
    return this.#cambiar(pedido, (actuales) => {
      const orden = Math.max(0, ...actuales.map(({ contenido }) => contenido.orden)) + 1
      return [...actuales, { definicion: exigirDefinicion({ orden, ...datos }) }]
    })
  }

  /**
   * Cambia lo que `datos` diga; lo demás queda como está. `null` si la regla no existe.
   *
   * @throws ReglasInvalidas si no se puede guardar
   */
  editar(id: number, datos: object, pedido: Pedido): Promise<Cambio | null> {
    return this.#cambiarUna(id, pedido, ({ contenido }) => ({
      id,
      definicion: exigirDefinicion({ ...contenido, ...datos }),
    }))
  }

  /** `null` si la regla no existe. */
  eliminar(id: number, pedido: Pedido): Promise<Cambio | null> {
    return this.#cambiarUna(id, pedido, () => null)
  }

  /** Deja exactamente estas reglas. Las que ya estaban se reconocen por el nombre. */
  reemplazar(definiciones: DefinicionDeRegla[], pedido: Pedido): Promise<Cambio> {
    return this.#cambiar(pedido, (actuales) => {
      const ids = new Map(actuales.map(({ id, contenido }) => [contenido.nombre, id]))
      return definiciones.map((definicion) => ({ id: ids.get(definicion.nombre), definicion }))
    })
  }

  /**
   * Deja las reglas como quedaron con una versión.
   *
   * @throws ReglasInvalidas si no existe
   */
  volver(version: number, pedido: Pedido): Promise<Cambio> {
    return this.#cambiar(pedido, (actuales, trx) => reglasEnVersion(version, actuales, trx))
  }

  async #cambiarUna(
    id: number,
    pedido: Pedido,
    cambiarla: (regla: ReglaGuardada) => Destino | null
  ): Promise<Cambio | null> {
    let existe = true
    const cambio = await this.#cambiar(pedido, (actuales) => {
      const regla = actuales.find((actual) => actual.id === id)
      existe = regla !== undefined
      const destino = regla ? cambiarla(regla) : null
      const otras = actuales.filter((actual) => actual !== regla)
      return destino ? [...otras, destino] : otras
    })
    return existe ? cambio : null
  }

  async #cambiar(...argumentos: Parameters<typeof enUnCambio>): Promise<Cambio> {
    const cambio = await enUnCambio(...argumentos)
    if (cambio.version !== null) {
      await this.vigentes.recargar()
    }
    return cambio
  }
}
