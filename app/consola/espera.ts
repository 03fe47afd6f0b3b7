import type { BaseCommand } from '@adonisjs/core/ace'

/** La espera de un comando: la cuenta en la consola, y quien lo detenga no tiene que esperar a nadie. */
export function esperaDe(comando: BaseCommand, limiteMs: number) {
  return {
    limiteMs,
    avisar: (linea: string) => void comando.logger.info(linea),
    signal: corteDe(comando),
  }
}

/** Se corta cuando detienen al comando. */
export function corteDe(comando: BaseCommand): AbortSignal {
  const corte = new AbortController()
  comando.app.terminating(() => corte.abort())
  return corte.signal
}
