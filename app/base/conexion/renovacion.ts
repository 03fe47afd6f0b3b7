import { cambioLaTabla } from '#base/conexion/preparadas'

/** Lo que knex mira para descartar una conexión cuando se la vuelve a pedir. */
type Conexion = { __knex__disposed?: unknown }

/** El servidor dejó de aceptar escrituras: ninguna conexión con él sirve más. */
const SOLO_LECTURA = '25006'

/** Se apaga, se cayó, está arrancando o cortó a quien no hacía nada; y todo lo de la conexión misma. */
const DE_LA_CONEXION = /^(08|57P0[1235]|25P03)/

/**
 * Descarta las conexiones que ya no sirven. Después de un cambio de servidor el anterior puede seguir
 * atendiendo, solo para leer: basta que una lo note para que se renueven todas.
 */
export class Renovacion {
  #generacion = 0
  readonly #generaciones = new WeakMap<object, number>()

  anotar(conexion: Conexion) {
    this.#generaciones.set(conexion, this.#generacion)
  }

  alFallar(conexion: Conexion, error: unknown) {
    const codigo = error instanceof Error && 'code' in error ? String(error.code) : ''
    if ((codigo === SOLO_LECTURA || cambioLaTabla(error)) && this.sirve(conexion)) {
      this.renovar()
    }
    if (DE_LA_CONEXION.test(codigo)) {
      conexion.__knex__disposed ??= error
    }
  }

  /** Las que están abiertas se descartan a medida que se las pide. */
  renovar() {
    this.#generacion++
  }

  /** `validate` del pool. */
  sirve(conexion: object): boolean {
    return this.#generaciones.get(conexion) === this.#generacion
  }
}

/** La de la base principal de este proceso. */
export const renovacion = new Renovacion()
