import { variablesDocumentadas } from '../variables.ts'

type Entorno = Record<string, string | undefined>

/** Estas sí son para quien prueba: qué Redis usar, si hay, y cuánto quiere ver. */
const CONSERVADAS = ['REDIS_URL', 'LOG_LEVEL']

/**
 * El entorno sin la configuración del servidor. En el contenedor de desarrollo, o con ella exportada,
 * las pruebas correrían contra la base de quien desarrolla y la vaciarían.
 */
export function sinServidor(entorno: Entorno): Entorno {
  const ajenas = variablesDocumentadas().filter((variable) => !CONSERVADAS.includes(variable))
  return Object.fromEntries(Object.entries(entorno).filter(([nombre]) => !ajenas.includes(nombre)))
}
