import type { BrowserContextOptions } from 'playwright-core'
import { navegador } from './navegador.ts'
import { contarBytes } from './bytes.ts'
import { anotarQuejas } from './quejas.ts'

/** Siempre igual, para que dos capturas de lo mismo sean la misma. */
const COMO_SE_MIRA: BrowserContextOptions = {
  viewport: { width: 1_280, height: 800 },
  locale: 'es-AR',
  timezoneId: 'America/Argentina/Buenos_Aires',
  colorScheme: 'light',
  reducedMotion: 'reduce',
}

/** Dibujar la página más pesada, en una máquina que hace muchas otras cosas. */
const PACIENCIA_MS = 90_000

/**
 * Una página nueva, sin nada guardado de otra, con las direcciones relativas a la de ese servidor.
 *
 * @returns la página, de qué se quejó el navegador y cuántos bytes recibió hasta ahora, y cómo cerrarla
 */
export async function abrirPagina(servidor: string, comoSeMira: BrowserContextOptions = {}) {
  const abierto = await navegador()
  const contexto = await abierto.newContext({ ...COMO_SE_MIRA, baseURL: servidor, ...comoSeMira })
  contexto.setDefaultTimeout(PACIENCIA_MS)
  const pagina = await contexto.newPage()
  const quejas = anotarQuejas(pagina, servidor)
  const bytes = contarBytes(pagina)
  return { pagina, quejas, bytes, cerrar: () => contexto.close() }
}
