/** De más para lo que anda, aun en una máquina que hace muchas otras cosas. */
const PACIENCIA_MS = 60_000

/** Espera a que se cumpla una condición, mirando una y otra vez. @throws Error si no se cumple */
export async function hasta(
  condicion: () => boolean | Promise<boolean>,
  que = String(condicion),
  pacienciaMs = PACIENCIA_MS
) {
  const limite = performance.now() + pacienciaMs
  while (!(await condicion())) {
    if (performance.now() > limite) {
      throw new Error(`Se esperaba ${que}, y no pasó en ${pacienciaMs / 1_000} s`)
    }
    await new Promise((seguir) => setTimeout(seguir, 20))
  }
}
