import { setTimeout as dejarPasar } from 'node:timers/promises'

/** Deja correr la carga un rato: acá el tiempo es lo que se mide. */
export const durante = (segundos: number) => dejarPasar(segundos * 1_000)

/** Espera a que algo pase. @throws Error si no pasa */
export async function hasta(
  condicion: () => boolean | Promise<boolean>,
  que: string,
  segundos = 30
) {
  const limite = performance.now() + segundos * 1_000
  while (!(await condicion())) {
    if (performance.now() > limite) {
      throw new Error(`Se esperaba ${que}, y no pasó en ${segundos} s`)
    }
    await dejarPasar(50)
  }
}
