import type { Logger } from '@adonisjs/core/logger'
import { LecturaPeriodica } from '#base/lectura_periodica'
import { leerReglas, type ReglaGuardada } from '#reglas/guardadas/leer_reglas'
import { LIMITES } from '#reglas/lenguaje/limites'
import { MotorDeReglas } from '#reglas/motor/motor'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'

/**
 * Las reglas con que este servidor ordena el muro. Se compilan cuando la tabla cambia: un pedido no
 * la consulta. Una regla rota se saltea, y se avisa una sola vez.
 */
export class ReglasVigentes {
  #motor = new MotorDeReglas(REGLAS_PREDETERMINADAS)
  #huella: string | undefined
  #primera: Promise<void> | undefined
  readonly #lectura: LecturaPeriodica
  readonly #avisadas = new Set<string>()

  constructor(private readonly registro: Pick<Logger, 'warn' | 'error' | 'info'>) {
    this.#lectura = new LecturaPeriodica({
      leer: async () => this.#compilar(await leerReglas()),
      registro,
      falla: 'No se pudieron leer las reglas de prioridad',
      recuperada: 'Las reglas de prioridad se pueden leer de nuevo',
    })
  }

  /** El motor que rige ahora. Solo la primera vez lee la tabla. */
  async motor(): Promise<MotorDeReglas> {
    this.#primera ??= this.recargar()
    await this.#primera
    return this.#motor
  }

  /** Mira la tabla y, si cambió, compila lo que dice. Si no se puede leer, rige lo que regía. */
  recargar(): Promise<void> {
    return this.#lectura.recargar()
  }

  /** Mira la tabla cada tanto, hasta que se lo detenga. */
  seguir() {
    this.#lectura.seguir()
  }

  /** No lee más, y espera a la lectura que haya en marcha. */
  detener(): Promise<void> {
    return this.#lectura.detener()
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
