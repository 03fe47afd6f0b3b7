import type { Browser } from 'playwright-core'
import { CHROMIUM, SIN_CHROMIUM } from './chromium.ts'

let abierto: Promise<Browser> | undefined

/** El navegador de este proceso, sin pantalla: se abre la primera vez que alguien lo pide. */
export function navegador(): Promise<Browser> {
  return (abierto ??= abrir())
}

/** Lo cierra, si alguien lo abrió: mientras siga abierto, el proceso no termina. */
export async function cerrarNavegador() {
  const cerrando = await abierto
  abierto = undefined
  await cerrando?.close()
}

async function abrir(): Promise<Browser> {
  if (!CHROMIUM) {
    throw new Error(`No hay con qué mirar una página: ${SIN_CHROMIUM}`)
  }
  // Casi todas las suites llegan hasta acá solo para cerrarlo: no pagan cargar lo que lo maneja.
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath: CHROMIUM })
}
