/** Lo que la base dice con un código, en castellano; `{base}` es cuál. */
const POR_CODIGO: [RegExp, string][] = [
  [/^(42P01|42703|3F000)$/, 'Falta migrar la base {base}: corré antes migration:run.'],
  [/^SQLITE_(BUSY|LOCKED)/, 'La base {base} está ocupada: otro programa la tiene tomada.'],
  [/^SQLITE_READONLY/, 'La base {base} es de solo lectura.'],
  [/^SQLITE_CANTOPEN/, 'No se puede abrir la base {base}.'],
  [/^SQLITE_(NOTADB|CORRUPT)/, 'La base {base} no es una base de SQLite, o está rota.'],
  [/^SQLITE_FULL/, 'No hay lugar en el disco para la base {base}.'],
  [/^SQLITE_IOERR/, 'El disco no deja leer o escribir la base {base}.'],
  [/^SQLITE_(PERM|AUTH)/, 'No hay permiso para usar la base {base}.'],
  [/^(28000|28P01)$/, 'La base {base} no acepta ese usuario con esa clave.'],
  [/^3D000$/, 'No existe la base {base}.'],
  [/^42501$/, 'El usuario de la base {base} no tiene permiso para eso.'],
  [/^25006$/, 'La base {base} es de solo lectura.'],
  [/^(55P03|57014)$/, 'La base {base} está ocupada: lo que se pidió no terminó a tiempo.'],
  [/^(40001|40P01)$/, 'La base {base} está ocupada: lo que se pidió chocó con otra cosa.'],
  [/^53/, 'La base {base} no da abasto: no le alcanzan las conexiones, el disco o la memoria.'],
  [/^57P0[123]$/, 'La base {base} se está apagando o arrancando.'],
  [/^(E?ENOTFOUND|EAI_AGAIN)$/, 'No se encuentra el servidor de la base {base}.'],
  [/^(ECONN|ETIMEDOUT|EPIPE|EHOST|ENETUNREACH|08)/, 'La base {base} no contesta.'],
]

/** Y lo que dicen sin uno. */
const POR_MENSAJE: [RegExp, string][] = [
  [/no such (table|column)/, 'Falta migrar la base {base}: corré antes migration:run.'],
  [/database is locked/, 'La base {base} está ocupada: otro programa la tiene tomada.'],
  [/readonly database/, 'La base {base} es de solo lectura.'],
  [/unable to open database file/, 'No se puede abrir la base {base}.'],
  [/not a database/, 'La base {base} no es una base de SQLite, o está rota.'],
  [
    /Connection terminated|timeout expired|Timeout acquiring a connection|is not queryable|Client was closed/,
    'La base {base} no contesta.',
  ],
]

/** Qué le pasa a la base, en una oración, o nada si el error es otro. */
export function explicarBase(error: Error, base: string): string | undefined {
  const codigo = 'code' in error ? String(error.code) : ''
  const [, frase] =
    POR_CODIGO.find(([cual]) => cual.test(codigo)) ??
    POR_MENSAJE.find(([cual]) => cual.test(error.message)) ??
    []
  return frase?.replace('{base}', base)
}

/** Lo que dijo la base, sin la consulta que lo precede. */
export function sinConsulta(mensaje: string): string {
  return /^\s*(select|insert|update|delete|with|create|alter|drop|begin|commit|pragma|truncate)\b/i.test(
    mensaje
  )
    ? mensaje.slice(mensaje.lastIndexOf(' - ') + 1).replace(/^- /, '')
    : mensaje
}
