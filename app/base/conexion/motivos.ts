import { BaseInservible } from '#base/conexion/inservible'

/** Lo que dicen Node, PostgreSQL y SQLite, para quien administra y no conoce sus códigos. */
const MOTIVOS: [RegExp, string][] = [
  [/^ECONNREFUSED$/, 'no hay nadie escuchando en esa dirección'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'no se encuentra ese host'],
  [/^(ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN)$/, 'no contesta nadie en esa dirección'],
  [/^(28P01|28000)$/, 'no acepta ese usuario con esa clave'],
  [/^3D000$/, 'no tiene la base que se le pide'],
  [/^57P03$/, 'todavía está arrancando'],
  [/^53300$/, 'no le quedan conexiones'],
  [/^25006$|^SQLITE_READONLY/, 'es de solo lectura'],
  [/^SQLITE_(BUSY|LOCKED)/, 'la tiene ocupada otro proceso'],
  [/^SQLITE_CANTOPEN/, 'no se puede abrir el archivo'],
  [/^SQLITE_(NOTADB|CORRUPT)/, 'el archivo no es una base de SQLite, o está roto'],
  [/^(SQLITE_FULL|53100)/, 'no queda lugar en el disco'],
  [/^(42P01|42703|SQLITE_ERROR)$/, 'le faltan tablas: hay que migrarla'],
]

/** Por qué no se pudo usar la base, en pocas palabras y sin la consulta. */
export function motivoDeLaBase(error: unknown): string {
  const primero: unknown = error instanceof AggregateError ? error.errors[0] : error
  if (primero instanceof BaseInservible) {
    return primero.message
  }
  const codigo = primero instanceof Error && 'code' in primero ? String(primero.code) : ''
  const conocido = MOTIVOS.find(([forma]) => forma.test(codigo))
  return conocido?.[1] ?? (codigo ? `falló (${codigo})` : 'no contesta')
}
