import { readFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import app from '@adonisjs/core/services/app'
import { correr, type encender } from '#tests/apoyo/programas'

export const INICIAR = 'bin/iniciar'

/**
 * Corre las líneas de `curl` que mostró `bin/iniciar`, tal como las pegaría alguien, y devuelve lo
 * que contestaron las dos que no son para entrar.
 */
export async function pegar(mostrado: string) {
  const lineas = mostrado.split('\n').filter((linea) => /^ {2}(TOKEN=|curl )/.test(linea))
  // Una máquina recién instalada puede no tener curl: al final, para que gane el de verdad.
  const PATH = `${process.env.PATH}${delimiter}${app.makePath('tests/consola/sustitutos')}`
  const { salida } = await correr('sh', ['-c', lineas.join('\necho\n')], { PATH })
  return salida
    .trim()
    .split('\n')
    .map((cuerpo) => JSON.parse(cuerpo))
}

/** Los procesos que lanzó un programa, en el orden en que los lanzó. */
export function hijosDe({ pid }: ReturnType<typeof encender>): number[] {
  const hijos = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf-8')
  return hijos.trim().split(' ').map(Number)
}

export function sigueVivo(pid: number): boolean {
  try {
    // Uno que terminó y que nadie esperó sigue en la lista, como zombi.
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf-8'))
  } catch {
    return false
  }
}
