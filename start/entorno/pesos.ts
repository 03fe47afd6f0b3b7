import { parseEnv } from 'node:util'

/** Lo que un archivo `.env` toma por el nombre de otra variable, si el signo no está escapado. */
const REFERENCIA = /\\\$|\$(?:\{\s*(\w+)\s*\}|(\w*))/g

/**
 * Las variables de un archivo `.env` que perderían un pedazo: un `$` nombra otra variable, y esa no existe. A
 * una contraseña le falta entonces lo que sigue, entre comillas o no, y nadie lo nota hasta que la rechazan.
 */
export function conPesosSueltos(contenido: string, entorno: NodeJS.ProcessEnv): string[] {
  const escritas = parseEnv(contenido)
  const existe = (nombre: string) => Boolean(entorno[nombre] || escritas[nombre])
  return Object.entries(escritas)
    .filter(([variable]) => !entorno[variable])
    .filter(([, valor]) =>
      [...(valor ?? '').matchAll(REFERENCIA)].some(
        ([texto, conLlaves, sinLlaves]) => texto !== '\\$' && !existe(conLlaves ?? sinLlaves ?? '')
      )
    )
    .map(([variable]) => variable)
}
