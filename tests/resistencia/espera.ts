import { setTimeout as dejarPasar } from 'node:timers/promises'

/** Deja correr la carga un rato: acá el tiempo es lo que se mide. */
export const durante = (segundos: number) => dejarPasar(segundos * 1_000)
