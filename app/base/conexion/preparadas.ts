import { createHash } from 'node:crypto'

/** Lo que se usa de una conexión de `pg`. */
type Conexion = { query(...argumentos: unknown[]): unknown }

/**
 * Cuándo se preparan las sentencias: `auto` es siempre que cada conexión tenga su sesión; detrás de un PgBouncer que
 * las reparte, solo con `si`, que es para quien le configuró `max_prepared_statements`.
 */
export type Preparacion = 'auto' | 'si' | 'no'

/** Cuántas se recuerdan, que ocupan lugar en cada conexión: alcanza para todas las del servidor. */
export const SENTENCIAS_RECORDADAS = 500

const DE_FILAS = /^\s*(?:select|insert|update|delete|with)\b/i

/** Trae columnas que cambian si la tabla cambia: preparada, dejaría de andar con la próxima migración. */
const CON_ASTERISCO = /(?:select|returning|,)\s+(?:distinct\s+)?(?:"?\w+"?\.)?\*/i

/** Una lista escrita valor por valor: hay un texto por cada largo. */
const CON_LISTA = /\bin\s*\(\s*(?:\$\d+|\?)\s*,/i

/** Si un error es que una migración cambió el tipo de una columna que trae una sentencia ya preparada. */
export const cambioLaTabla = (error: unknown) =>
  error instanceof Error && 'routine' in error && error.routine === 'RevalidateCachedQuery'

/** Las de filas que se repiten letra por letra. */
export const convienePreparar = (texto: string) =>
  DE_FILAS.test(texto) && !CON_ASTERISCO.test(texto) && !CON_LISTA.test(texto)

/** Con qué nombre se prepara cada texto: el mismo en todas las conexiones. */
const nombres = new Map<string, string>()

function nombreDe(texto: string): string | undefined {
  const suyo = nombres.get(texto)
  if (suyo !== undefined) {
    return suyo
  }
  if (!convienePreparar(texto) || nombres.size >= SENTENCIAS_RECORDADAS) {
    // Los textos que no se preparan pueden ser infinitos: no se los recuerda.
    return undefined
  }
  // Del texto y no un número: la misma sentencia se llama igual en todos los servidores.
  const nombre = createHash('sha256').update(texto).digest('base64url').slice(0, 32)
  nombres.set(texto, nombre)
  return nombre
}

/**
 * Hace que PostgreSQL prepare, una vez por conexión, cada sentencia con valores: si no, la interpreta y la planea de
 * nuevo en cada pedido, que cuesta más que hacerla.
 */
export function prepararSentencias(conexion: Conexion) {
  const consultar = conexion.query.bind(conexion)
  conexion.query = (pedido, ...resto) => consultar(conNombre(pedido), ...resto)
}

function conNombre(pedido: unknown): unknown {
  if (!esPedido(pedido) || pedido.values.length === 0) {
    return pedido
  }
  const nombre = nombreDe(pedido.text)
  return nombre === undefined ? pedido : { ...pedido, name: nombre }
}

function esPedido(pedido: unknown): pedido is { text: string; values: unknown[] } {
  return (
    typeof pedido === 'object' &&
    pedido !== null &&
    'text' in pedido &&
    typeof pedido.text === 'string' &&
    'values' in pedido &&
    Array.isArray(pedido.values)
  )
}
