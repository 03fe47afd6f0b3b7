import { constants } from 'node:os'

type Senal = 'SIGTERM' | 'SIGINT'

/**
 * La terminal le manda Ctrl-C al grupo entero, y quien nos inició nos la reenvía: dos seguidas son la
 * misma.
 */
const MISMA_MS = 1_000

/**
 * Termina con la primera señal; con otra, sin esperar a nada y con el estado que dejaría la señal.
 */
export function alSerDetenido(
  senales: Senal[],
  terminar: () => Promise<unknown>,
  salir = (estado: number) => process.exit(estado)
) {
  let primera: number | undefined
  for (const senal of senales) {
    process.on(senal, () => {
      if (primera === undefined) {
        primera = performance.now()
        void terminar()
      } else if (performance.now() - primera > MISMA_MS) {
        salir(128 + constants.signals[senal])
      }
    })
  }
}
