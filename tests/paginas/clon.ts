import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { enElPath } from '../apoyo/en_el_path.ts'
import { lanzar, type Entorno } from '../apoyo/procesos.ts'

const RAIZ = join(import.meta.dirname, '../..')

/** Lo que no está en el repositorio y se instala: se usa lo de acá. */
const INSTALADO = ['node_modules', '.node']

/** Una máquina recién instalada puede no tener curl. */
const SUSTITUTOS = join(RAIZ, 'tests/consola/sustitutos')

/** Por qué no se puede clonar, si no se puede: en una imagen están los archivos y no el repositorio. */
export const SIN_REPOSITORIO =
  enElPath('git') && estaAca('.git') ? undefined : 'hace falta git, y que esto sea un repositorio'

export type Clon = ReturnType<typeof clonar>

/**
 * El proyecto como lo tiene quien recién lo clonó e instaló, con lo que todavía no está en ningún commit: lo que se
 * haga en él no toca al de acá.
 */
export function clonar() {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-clon-'))
  const listado = execFileSync('git', ['ls-files', '-zco', '--exclude-standard'], { cwd: RAIZ })
  for (const archivo of listado.toString().split('\0').filter(estaAca)) {
    cpSync(join(RAIZ, archivo), join(carpeta, archivo))
  }
  INSTALADO.filter(estaAca).forEach((uno) => symlinkSync(join(RAIZ, uno), join(carpeta, uno)))
  mkdirSync(join(carpeta, 'tmp'))

  return {
    carpeta,

    /** Corre algo en él, con solo este entorno y con este Node. */
    encender(comando: string, argumentos: string[], entorno: Entorno = {}) {
      const PATH = [dirname(process.execPath), process.env.PATH, SUSTITUTOS].join(delimiter)
      const propio = { PATH, HOME: carpeta, XDG_STATE_HOME: join(carpeta, 'estado') }
      return lanzar(argumentos, { comando, cwd: carpeta, entorno: { ...propio, ...entorno } })
    },

    borrar: () => rmSync(carpeta, { recursive: true, force: true }),
  }
}

function estaAca(archivo: string): boolean {
  return archivo !== '' && existsSync(join(RAIZ, archivo))
}
