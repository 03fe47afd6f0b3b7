import db from '@adonisjs/lucid/services/db'
import { resumirUsuario } from '#bajas/resumen'

/** Cada cuánto se mira quiénes se fueron en otros servidores. */
const CADENCIA_MS = 2_000

/** Lo que confirma después de otra con id mayor: una transacción no dura más que unas cuantas bajas. */
const SOLAPE = 1_000

type Registro = { error(objeto: object, mensaje: string): void }

/**
 * Quienes se fueron, en memoria: se lo pregunta en cada pedido, y ninguno va a la base por eso. Cada uno ocupa unos
 * cien bytes.
 */
export class Bajas {
  readonly #resumenes = new Set<string>()
  #ultima = 0
  #lectura: Promise<void> | undefined
  #reloj: NodeJS.Timeout | undefined
  #detenido = false

  constructor(private readonly registro: Registro) {}

  seFue(usuario: number): boolean {
    return this.#resumenes.size > 0 && this.#resumenes.has(resumirUsuario(usuario))
  }

  /** Alguien acaba de irse por acá. */
  agregar(usuario: number) {
    this.#resumenes.add(resumirUsuario(usuario))
  }

  /** Lee las que no conoce. Si la base no contesta, vale lo que se sabía. */
  async recargar() {
    this.#lectura = (this.#lectura ?? Promise.resolve()).then(() => this.#leer())
    await this.#lectura
  }

  /** Las mira cada tanto, hasta que se lo detenga. */
  seguir() {
    if (!this.#detenido) {
      this.#reloj = setTimeout(async () => {
        await this.recargar()
        this.seguir()
      }, CADENCIA_MS).unref()
    }
  }

  async detener() {
    this.#detenido = true
    clearTimeout(this.#reloj)
    await this.#lectura
  }

  async #leer() {
    if (this.#detenido) {
      return
    }
    try {
      const filas: { id: number | string; resumen: string }[] = await db
        .from('baja')
        .where('id', '>', this.#ultima - SOLAPE)
        .orderBy('id')
        .select('id', 'resumen')
      for (const { id, resumen } of filas) {
        this.#resumenes.add(resumen)
        this.#ultima = Number(id)
      }
    } catch (error) {
      this.registro.error({ err: error }, 'No se pudo leer quiénes se fueron')
    }
  }
}
