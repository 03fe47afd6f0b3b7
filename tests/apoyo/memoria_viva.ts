import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasta } from './espera.ts'
import type { Proceso } from './procesos.ts'

const RECOLECTOR = fileURLToPath(new URL('recolector.js', import.meta.url))

/** Lo que un servidor sigue usando después de juntar la basura, preguntado mientras atiende. */
export function memoriaViva() {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-memoria-'))
  const archivo = join(carpeta, 'bytes')
  writeFileSync(archivo, '')
  const anotadas = () => readFileSync(archivo, 'utf-8').split('\n').filter(Boolean).map(Number)

  return {
    /** Con lo que hay que encender al servidor que se va a medir. */
    entorno: {
      MEMORIA_VIVA_EN: archivo,
      NODE_OPTIONS: `--expose-gc --import=${RECOLECTOR}`,
    },

    /** En MB. */
    async medir(servidor: Pick<Proceso, 'mandar'>): Promise<number> {
      const antes = anotadas().length
      servidor.mandar('SIGUSR2')
      await hasta(() => anotadas().length > antes, 'que el servidor junte la basura')
      return Math.round((anotadas().at(-1) ?? 0) / 2 ** 20)
    },

    borrar: () => rmSync(carpeta, { recursive: true, force: true }),
  }
}
