/** Algo que trabaja hasta que se lo detiene. */
type Tarea = { empezar(): void; detener(): Promise<unknown> }

/** Lo que hace un proceso que entrega aparte del servidor: entregar, y depurar cada tanto. */
export class TrabajoDeLaCola {
  /** @param plazoMs lo más que puede tardar en detenerse: ni una base que calla lo retiene */
  constructor(
    private readonly tareas: Tarea[],
    private readonly plazoMs: number
  ) {}

  empezar() {
    this.tareas.forEach((tarea) => tarea.empezar())
  }

  async detener() {
    setTimeout(() => process.exit(), this.plazoMs).unref()
    await Promise.all(this.tareas.map((tarea) => tarea.detener()))
  }
}
