/**
 * Algo que ya se tomó de la cola y sabe entregarse y anotar cómo le fue. Si se la abandona no tiene que
 * anotar nada: la base ya no está.
 */
export type Tarea = (abandono: AbortSignal) => Promise<void>

/** De dónde salen las tareas de un carril. */
export interface FuenteDeTareas {
  readonly nombre: string
  /** Toma hasta `cantidad` tareas vencidas, que durante un tiempo nadie más puede tomar. */
  tomar(cantidad: number): Promise<Tarea[]>
}

type Registro = { error(objeto: object, mensaje: string): void }

/**
 * Entrega lo de una fuente, de a unas pocas tareas a la vez. Cada fuente tiene su carril: que una no
 * avance no frena a las demás.
 */
export class Carril {
  readonly #enCurso = new Set<Promise<void>>()
  readonly #abandono = new AbortController()
  #detenido = false
  #despertado = false
  #despertar: () => void = () => {}

  constructor(
    private readonly fuente: FuenteDeTareas,
    private readonly opciones: { aLaVez: number; descansoMs: number },
    private readonly registro: Registro
  ) {}

  /** Trabaja hasta que lo detengan. */
  async correr() {
    while (!this.#detenido) {
      const libres = this.opciones.aLaVez - this.#enCurso.size
      const tareas = libres > 0 ? await this.#tomar(libres) : []
      tareas.forEach((tarea) => this.#lanzar(tarea))
      if (tareas.length === 0) {
        await this.#descansar()
      }
    }
  }

  /** Hay algo nuevo, o lugar para algo más. */
  avisar() {
    this.#despertado = true
    this.#despertar()
  }

  /** Deja de tomar tareas y espera a las que están en curso. */
  async detener() {
    this.#detenido = true
    this.avisar()
    await Promise.all(this.#enCurso)
  }

  /** Se desentiende de las que siguen en curso. */
  abandonar() {
    this.#abandono.abort()
  }

  async #tomar(cantidad: number): Promise<Tarea[]> {
    try {
      return await this.fuente.tomar(cantidad)
    } catch (error) {
      this.registro.error({ err: error }, `No se pudo leer la cola de ${this.fuente.nombre}`)
      return []
    }
  }

  #lanzar(tarea: Tarea) {
    const { signal: abandono } = this.#abandono
    const enCurso = tarea(abandono)
      .catch((error) => {
        if (!abandono.aborted) {
          this.registro.error({ err: error }, `Falló una entrega de ${this.fuente.nombre}`)
        }
      })
      .finally(() => {
        this.#enCurso.delete(enCurso)
        this.avisar()
      })
    this.#enCurso.add(enCurso)
  }

  /** Hasta un aviso o, como mucho, un descanso: lo que vence solo no avisa. */
  #descansar(): Promise<void> {
    return new Promise((seguir) => {
      if (this.#despertado) {
        this.#despertado = false
        return seguir()
      }
      const reloj = setTimeout(() => this.#despertar(), this.opciones.descansoMs)
      this.#despertar = () => {
        clearTimeout(reloj)
        this.#despertado = false
        this.#despertar = () => {}
        seguir()
      }
    })
  }
}
