import type { Identidad, Usuario } from '#red/auth/contrato'

/** De quién es algo guardado, o todo. */
export type DeQuien = number | 'todos'

/** Por qué camino se evitó preguntar: lo tenía este proceso, lo tenía Redis, u otro pedido ya estaba preguntando. */
export type Camino = 'memoria' | 'redis' | 'espera'

export type Busqueda<Valor> = {
  buscar(claves: string[]): Promise<ReadonlyMap<string, Valor>>
  /** Lo más que se puede guardar lo que se encuentre, en milisegundos, si es menos que lo de siempre. */
  vidaMs?: () => number
  /** Si ni espera lo que otro ya está preguntando ni otro espera lo suyo: tienen otro apuro. */
  solo?: boolean
}

/** Lo que se guarda por unos segundos de lo que contestó otro servidor. */
export type Cache<Valor> = {
  obtener(claves: string[], busqueda: Busqueda<Valor>): Promise<Map<string, Valor>>
}

/** Las cachés de lo que contesta auth (docs/decisiones/0019): una que no está es una apagada. */
export abstract class CachesDeAuth {
  /** Por id. */
  abstract readonly perfiles: Cache<Usuario> | undefined
  /** Por un resumen del token, que no se guarda. */
  abstract readonly sesiones: Cache<Identidad> | undefined

  /** Algo de alguien cambió: se lo vuelve a preguntar, también en los otros procesos si hay un Redis. */
  abstract olvidar(quien: DeQuien): Promise<void>

  abstract empezar(): Promise<void>
  abstract detener(): void
}
