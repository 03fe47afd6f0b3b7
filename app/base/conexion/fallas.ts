import { cambioLaTabla } from '#base/conexion/preparadas'

/** Códigos con que Node, PostgreSQL y SQLite dicen que la base no está o no da abasto. */
const CODIGOS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  // Se está apagando, se cayó, está arrancando o cortó a quien no hacía nada; es de solo lectura.
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '25P03',
  '25006',
  // Tardó demasiado, en hacerse o en esperar a que otro soltara algo; no pudo con el disco.
  '57014',
  '55P03',
  '58030',
  // Las transacciones a la vez ya eran demasiadas (app/base/turnos_de_escritura.ts).
  'E_SIN_TURNO',
  // Contesta, pero no es UTF8 o hay un intermediario que no respeta los límites.
  'E_BASE_INSERVIBLE',
  // Chocó con otra transacción todas las veces que se intentó.
  '40001',
  '40P01',
  // No deja entrar, o no tiene la base que se pide.
  '28000',
  '28P01',
  '3D000',
])

/** Los códigos de Node para un certificado que no convence. */
const DE_CERTIFICADO = /CERT|TLS|SSL|VERIFY/

/** Lo que SQLite dice cuando el archivo está ocupado, sin lugar, roto el disco o sin permiso. */
const DE_SQLITE = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN)/

/** Lo que `pg` dice sin un código cuando una conexión se corta o no llega a abrirse. */
const SIN_CODIGO =
  /Connection terminated|timeout expired|is not queryable|Client was closed|SSL connection|terminating connection/

/**
 * Si un error de la base es que no está, o que no queda ninguna conexión libre, y no que algo se haya
 * pedido mal. Solo vale para errores de la base: los de la red tienen su propia clase.
 */
export function esFallaDeConexion(error: unknown): error is Error {
  if (!(error instanceof Error)) {
    return false
  }
  const codigo = 'code' in error ? String(error.code) : ''
  return (
    error.name === 'KnexTimeoutError' ||
    CODIGOS.has(codigo) ||
    // El socket de un PostgreSQL de esta máquina.
    (codigo === 'ENOENT' && 'syscall' in error && error.syscall === 'connect') ||
    // La conexión; y lo que no le alcanza: conexiones, disco o memoria.
    codigo.startsWith('08') ||
    codigo.startsWith('53') ||
    DE_SQLITE.test(codigo) ||
    DE_CERTIFICADO.test(codigo) ||
    // La próxima vez anda: se la prepara de nuevo.
    cambioLaTabla(error) ||
    SIN_CODIGO.test(error.message)
  )
}
