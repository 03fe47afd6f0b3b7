import type { Referible } from '#operacion/documento/leer_documento'
import { DOCUMENTO } from './operaciones.ts'

/** Lo que hay en un lugar del documento y el lugar en que de verdad está, que es lo que Ajv entiende. */
export function seguir<Cosa extends object>(
  cosa: Referible<Cosa>,
  lugar: string
): { cosa: Cosa; lugar: string } {
  return '$ref' in cosa ? seguir<Cosa>(buscar(cosa.$ref), cosa.$ref) : { cosa, lugar }
}

function buscar<Cosa extends object>(lugar: string): Referible<Cosa> {
  let encontrada: unknown = DOCUMENTO
  for (const paso of lugar.slice(2).split('/')) {
    const clave = paso.replaceAll('~1', '/')
    encontrada = (encontrada as Record<string, unknown>)[clave]
  }
  return encontrada as Referible<Cosa>
}

export const enLugar = (lugar: string, ...pasos: string[]) =>
  [lugar, ...pasos.map((paso) => paso.replaceAll('/', '~1'))].join('/')
