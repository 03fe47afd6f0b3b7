import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Por qué no se lee de una réplica. */
export type Motivo =
  | 'todavía no se la miró'
  | 'no contesta'
  | 'no es una réplica'
  | 'sigue a otro principal'
  | 'atrasada'
  | 'no se sabe cuánto atrasa'

/** Lo que vale haberla mirado: pasado eso, este proceso está atrasado y no sabe cómo está. */
export const VIGENCIA_MS = 3_000

type Donde = {
  /** Dónde está, sin su clave. */
  nombre: string
  /** Su conexión de Lucid. */
  conexion: string
  conectar: (conexion: string) => QueryClientContract
}

/** Una réplica, como se la vio la última vez. */
export class Replica {
  readonly nombre: string
  readonly conexion: string
  readonly #conectar: Donde['conectar']
  #motivo: Motivo | undefined = 'todavía no se la miró'
  #atrasoMs: number | undefined
  #miradaMs = Number.NEGATIVE_INFINITY
  /** Cuántas lecturas se le hicieron, y cuántas hubo que repetir en el principal. */
  lecturas = 0
  repetidas = 0

  constructor({ nombre, conexion, conectar }: Donde) {
    this.nombre = nombre
    this.conexion = conexion
    this.#conectar = conectar
  }

  /** Anota cómo se la vio. Sin motivo, se puede leer de ella. */
  anotar(motivo: Motivo | undefined, atrasoMs?: number) {
    this.#motivo = motivo
    this.#atrasoMs = atrasoMs
    this.#miradaMs = performance.now()
  }

  /** Por qué no se lee de ella, si no se lee. */
  get motivo(): Motivo | undefined {
    return this.#motivo
  }

  /** Cuánto atrasa como mucho o, si atrasa mucho, como poco; si se sabe. */
  get atrasoMs(): number | undefined {
    return this.#atrasoMs
  }

  sirve(): boolean {
    return this.#motivo === undefined && performance.now() - this.#miradaMs < VIGENCIA_MS
  }

  cliente(): QueryClientContract {
    return this.#conectar(this.conexion)
  }
}
