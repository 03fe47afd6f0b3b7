import type { Logger } from '@adonisjs/core/logger'
import db from '@adonisjs/lucid/services/db'
import { LecturaPeriodica } from '#base/lectura_periodica'
import { resumirUsuario } from '#bajas/resumen'

/** Lo que confirma después de otra con id mayor: una transacción no dura más que unas cuantas bajas. */
const SOLAPE = 1_000

/**
 * Quienes se fueron, en memoria: se lo pregunta en cada pedido, y ninguno va a la base por eso. Cada uno ocupa unos
 * cien bytes.
 */
export class Bajas {
  readonly #resumenes = new Set<string>()
  readonly #lectura: LecturaPeriodica
  #ultima = 0

  constructor(registro: Pick<Logger, 'info' | 'error'>) {
    this.#lectura = new LecturaPeriodica({
      leer: () => this.#leer(),
      registro,
      falla: 'No se pudo leer quiénes se fueron',
      recuperada: 'Se puede leer de nuevo quiénes se fueron',
    })
  }

  seFue(usuario: number): boolean {
    return this.#resumenes.size > 0 && this.#resumenes.has(resumirUsuario(usuario))
  }

  /** Alguien acaba de irse por acá. */
  agregar(usuario: number) {
    this.#resumenes.add(resumirUsuario(usuario))
  }

  /** Lee las que no conoce. Si la base no contesta, vale lo que se sabía. */
  recargar(): Promise<void> {
    return this.#lectura.recargar()
  }

  /** Las lee, y las mira cada tanto hasta que se lo detenga. */
  async empezar() {
    await this.recargar()
    this.#lectura.seguir()
  }

  detener(): Promise<void> {
    return this.#lectura.detener()
  }

  async #leer() {
    const filas: { id: number | string; resumen: string }[] = await db
      .from('baja')
      .where('id', '>', this.#ultima - SOLAPE)
      .orderBy('id')
      .select('id', 'resumen')
    for (const { id, resumen } of filas) {
      this.#resumenes.add(resumen)
      this.#ultima = Number(id)
    }
  }
}
