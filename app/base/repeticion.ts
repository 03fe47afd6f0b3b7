/** Códigos de PostgreSQL: `serialization_failure` y `deadlock_detected`. */
const CHOQUES = new Set(['40001', '40P01'])

/** Cuántas veces se intenta lo que chocó con otra transacción. */
const INTENTOS = 4

/** Cuánto se insiste con un archivo de SQLite que otro proceso está escribiendo. */
const PACIENCIA_MS = 3_000

const PAUSA_MS = 20
const PAUSA_MAXIMA_MS = 200

type Llevado = { intento: number; llevaMs: number }

/**
 * Si una transacción que falló puede salir bien repitiéndola entera, y en cuánto: los que chocaron no
 * vuelven a la vez.
 *
 * @returns la pausa en milisegundos, o nada si hay que darse por vencido
 */
export function convieneRepetir(
  error: unknown,
  { intento, llevaMs }: Llevado,
  azar: () => number = Math.random
): number | undefined {
  const codigo = error instanceof Error && 'code' in error ? String(error.code) : ''
  const otraVez = CHOQUES.has(codigo)
    ? intento < INTENTOS
    : codigo.startsWith('SQLITE_BUSY') && llevaMs < PACIENCIA_MS
  const hasta = Math.min(PAUSA_MAXIMA_MS, PAUSA_MS * 2 ** intento)
  return otraVez ? hasta * (0.5 + azar() / 2) : undefined
}
