import { globSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const RAIZ = join(import.meta.dirname, '../..')
const SUFIJO = '.spec.ts'

/**
 * Los archivos de pruebas que hay en cada lugar pedido, que puede ser uno o una carpeta. El corredor no
 * encontraría nada en una carpeta ni en lo que no existe, y terminaría bien sin haber probado nada.
 *
 * @throws Error con una oración si en alguno no hay ninguno
 */
export function archivosDePruebas(pedidos: string[]): string[] {
  return pedidos.flatMap((pedido) => {
    const lugar = relative(RAIZ, resolve(RAIZ, pedido))
    const archivos = lugar.split('/')[0] === 'tests' ? buscar(lugar) : []
    if (archivos.length === 0) {
      throw new Error(
        `No hay pruebas en ${pedido}: va un archivo ${SUFIJO} o una carpeta de tests/.`
      )
    }
    return archivos
  })
}

function buscar(lugar: string): string[] {
  const es = statSync(join(RAIZ, lugar), { throwIfNoEntry: false })
  if (es?.isDirectory()) {
    return globSync(`${lugar}/**/*${SUFIJO}`, { cwd: RAIZ }).sort()
  }
  return es && lugar.endsWith(SUFIJO) ? [lugar] : []
}
