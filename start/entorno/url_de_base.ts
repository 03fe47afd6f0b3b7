/**
 * Cómo se cifra la conexión. `preferir` es lo que hacía el servidor anterior: TLS si PostgreSQL lo
 * ofrece, sin verificar el certificado, y si no en claro (docs/contrato.md §14).
 */
export type ModoTls = 'preferir' | 'sin-verificar' | 'verificar' | 'no'

export type ConexionDeBase =
  | { tipo: 'sqlite'; archivo: string }
  | {
      tipo: 'postgres'
      host: string
      port: number
      user: string | undefined
      password: string | undefined
      database: string | undefined
      tls: ModoTls
    }

const MODOS_TLS: Record<string, ModoTls> = {
  'disable': 'no',
  'allow': 'preferir',
  'prefer': 'preferir',
  'require': 'sin-verificar',
  'no-verify': 'sin-verificar',
  'verify-ca': 'verificar',
  'verify-full': 'verificar',
}

const SQLITE = 'sqlite:///'

/** `postgres://usuario:clave@/base?host=/un/socket`: PostgreSQL lo admite, `URL` no. */
const SIN_HOST = /^(postgres(?:ql)?:\/\/[^/?#]*@)(?=[/?#]|$)/i

/**
 * Lee `DATABASE_URL`. Los mensajes de error no repiten la dirección: lleva la contraseña.
 *
 * @throws Error con el motivo
 */
export function leerUrlDeBase(direccion: string): ConexionDeBase {
  if (direccion.startsWith(SQLITE) && direccion.length > SQLITE.length) {
    return { tipo: 'sqlite', archivo: direccion.slice(SQLITE.length) }
  }

  const url = URL.parse(direccion.replace(SIN_HOST, '$1localhost'))
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw new Error('tiene que ser postgres://…, postgresql://… o sqlite:///…')
  }

  return {
    tipo: 'postgres',
    host: url.searchParams.get('host') || url.hostname.replace(/^\[|\]$/g, '') || 'localhost',
    port: Number(url.port || 5432),
    user: decodificar(url.username),
    password: decodificar(url.password),
    database: decodificar(url.pathname.slice(1)),
    tls: leerTls(url.searchParams.get('sslmode')),
  }
}

function leerTls(sslmode: string | null): ModoTls {
  const tls = MODOS_TLS[sslmode || 'prefer']
  if (!tls) {
    throw new Error(`sslmode tiene que ser uno de ${Object.keys(MODOS_TLS).join(', ')}`)
  }
  return tls
}

function decodificar(parte: string): string | undefined {
  try {
    return parte ? decodeURIComponent(parte) : undefined
  } catch {
    throw new Error(
      'tiene una codificación porcentual inválida en el usuario, la clave o el nombre'
    )
  }
}
