const PACIENCIA_MS = 20_000

/** Espera a que se cumpla una condición, mirando una y otra vez. */
export async function hasta(condicion: () => boolean | Promise<boolean>) {
  const limite = performance.now() + PACIENCIA_MS
  while (!(await condicion())) {
    if (performance.now() > limite) {
      throw new Error(`No se cumplió a tiempo: ${condicion}`)
    }
    await new Promise((seguir) => setTimeout(seguir, 10))
  }
}
