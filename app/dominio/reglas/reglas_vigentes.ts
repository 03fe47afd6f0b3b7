import type { Logger } from '@adonisjs/core/logger'
import { leerReglas, type ReglaGuardada } from '#reglas/guardadas/leer_reglas'
import { LIMITES } from '#reglas/lenguaje/limites'
import { MotorDeReglas } from '#reglas/motor/motor'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'

/** Cada cuánto se mira la tabla, y cada cuánto si viene fallando: un cambio rige en menos de 5 s. */
const CADENCIA_MS = 2_000
const CADENCIA_CON_FALLAS_MS = 4_000

/**
 * Las reglas con que este servidor ordena el muro. Se compilan cuando la tabla cambia: un pedido no
 * la consulta. Una regla rota se saltea, y se avisa una sola vez.
 */
export class ReglasVigentes {
  #motor = new MotorDeReglas(REGLAS_PREDETERMINADAS)
  #huella: string | undefined
  #lectura: Promise<void> | undefined
  #primera: Promise<void> | undefined
  #fallando = false
  #detenido = false
  #reloj: NodeJS.Timeout | undefined
  readonly #avisadas = new Set<string>()

  constructor(private readonly registro: Pick<Logger, 'warn' | 'error' | 'info'>) {}

  /** El motor que rige ahora. Solo la primera vez lee la tabla. */
  async motor(): Promise<MotorDeReglas> {
    this.#primera ??= this.recargar()
    await this.#primera
    return this.#motor
  }

  /** Mira la tabla y, si cambió, compila lo que dice. Si no se puede leer, rige lo que regía. */
  recargar(): Promise<void> {
    // De a una: si no, una lectura vieja que tarda podría pisar a una más nueva.
    this.#lectura = (this.#lectura ?? Promise.resolve()).then(() => this.#leer())
    return this.#lectura
  }

  /** Mira la tabla cada tanto, hasta que se lo detenga. */
  seguir() {
    if (this.#detenido) {
      return
    }
    const espera = this.#fallando ? CADENCIA_CON_FALLAS_MS : CADENCIA_MS
    this.#reloj = setTimeout(async () => {
      await this.recargar()
      this.seguir()
    }, espera).unref()
  }

  /** No lee más, y espera a la lectura que haya en marcha. */
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
      this.#compilar(await leerReglas())
      if (this.#fallando) {
        this.registro.info('Las reglas de prioridad se pueden leer de nuevo')
      }
      this.#fallando = false
    } catch (error) {
      if (!this.#fallando) {
        this.registro.error({ err: error }, 'No se pudieron leer las reglas de prioridad')
      }
      this.#fallando = true
    }
  }

  #compilar(reglas: ReglaGuardada[]) {
    const huella = JSON.stringify(reglas.map(({ id, contenido }) => [id, contenido]))
    if (huella === this.#huella) {
      return
    }
    const sanas = reglas.flatMap((regla) => this.#sana(regla) ?? [])
    if (sanas.length > LIMITES.reglas) {
      this.registro.warn(`Hay más de ${LIMITES.reglas} reglas: rigen solo las primeras`)
    }
    this.#motor = new MotorDeReglas(sanas.slice(0, LIMITES.reglas))
    this.#huella = huella
  }

  #sana({ id, contenido, definicion, errores }: ReglaGuardada) {
    const rota = JSON.stringify([id, contenido])
    if (!definicion && !this.#avisadas.has(rota)) {
      this.#avisadas.add(rota)
      this.registro.warn(
        { regla: id, errores },
        `La regla «${contenido.nombre}» está rota: se la saltea`
      )
    }
    return definicion
  }
}
