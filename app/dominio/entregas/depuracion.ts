import { RelojDesfasado } from '#base/desfase'
import { textosOlvidables } from '#comentarios/textos_anteriores'
import { solicitudesViejas } from '#contactos/solicitudes_recientes'
import { borrarEnTandas } from '#entregas/borrar_en_tandas'
import { depurar, type Plazos } from '#entregas/depurar'
import { juntarDias } from '#estadisticas/juntar_dias'
import { marcasViejas } from '#marcas/marca'
import { visualizacionesOlvidables } from '#videos/visualizaciones/guardar'

const UNA_HORA_MS = 3_600_000

/** Lo que deja de hacer falta con el tiempo, de quien lo escribe: qué filas, y desde cuándo. */
export const OLVIDABLES = [
  solicitudesViejas,
  textosOlvidables,
  visualizacionesOlvidables,
  marcasViejas,
]

type Registro = {
  info(objeto: object, mensaje: string): void
  error(objeto: object, mensaje: string): void
}

/** Depura, y junta lo que quedó repartido, cada hora mientras el proceso ande; si otro lo está haciendo, se lo deja. */
export class Depuracion {
  #reloj: NodeJS.Timeout | undefined
  #enCurso: Promise<void> = Promise.resolve()

  constructor(
    private readonly plazos: Plazos,
    private readonly registro: Registro
  ) {}

  empezar() {
    const empezarUna = () => (this.#enCurso = this.#depurar())
    this.#reloj = setInterval(empezarUna, UNA_HORA_MS).unref()
    void empezarUna()
  }

  /** Espera a la que está en curso: sin ella, la base se cerraría con alguien adentro. */
  async detener() {
    clearInterval(this.#reloj)
    await this.#enCurso
  }

  async #depurar() {
    try {
      // Primero lo que se niega si no se puede confiar en la hora.
      const depurado = await depurar(this.plazos)
      for (const olvidables of OLVIDABLES) {
        await borrarEnTandas(olvidables())
      }
      await juntarDias()
      if (depurado.conversaciones + depurado.notificaciones > 0) {
        this.registro.info(depurado, 'Se depuró la cola de salida')
      }
    } catch (error) {
      if (error instanceof RelojDesfasado) {
        return this.registro.error({ err: error }, 'No se depuró la cola de salida')
      }
      this.registro.error({ err: error }, 'No se pudo depurar la cola de salida')
    }
  }
}
