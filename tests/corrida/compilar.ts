import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const RAIZ = join(import.meta.dirname, '../..')

/**
 * Compila lo que se despliega y lo copia aparte, donde otra compilación no lo toque, para que las pruebas que
 * encienden programas no traduzcan cada vez. Dentro del proyecto: usa sus dependencias.
 *
 * @returns dónde quedó y cómo borrarlo, o `undefined` si no compila
 */
export function compilarParaProbar() {
  const { status } = spawnSync(process.execPath, ['ace.js', 'build'], {
    cwd: RAIZ,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) return undefined
  mkdirSync(join(RAIZ, 'tmp'), { recursive: true })
  const carpeta = mkdtempSync(join(RAIZ, 'tmp/compilado-'))
  cpSync(join(RAIZ, 'build'), carpeta, { recursive: true })
  return { carpeta, borrar: () => rmSync(carpeta, { recursive: true, force: true }) }
}
