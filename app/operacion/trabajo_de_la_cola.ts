/** Algo que trabaja hasta que se lo detiene. Se lo puede detener más de una vez. */
type Tarea = { empezar(): void; detener(): Promise<unknown> }

/** Lo que hace quien entrega, sea el servidor u otro proceso: entregar, y depurar cada tanto. */
export class TrabajoDeLaCola {
  constructor(private readonly tareas: Tarea[]) {}

  empezar() {
    this.tareas.forEach((tarea) => tarea.empezar())
  }

  async detener() {
    await Promise.all(this.tareas.map((tarea) => tarea.detener()))
  }
}
