/** Un Redis al que conectarse. */
export type ConexionDeRedis = {
  host: string
  port: number
  username: string | undefined
  password: string | undefined
  db: number
  /** Con `rediss:`, si además hay que verificar el certificado. */
  tls: { verificar: boolean } | undefined
}

/**
 * Lee `REDIS_URL`: `redis://usuario:clave@host:6379/0`, o `rediss://` con TLS. `?verificar=no` acepta
 * cualquier certificado. Los mensajes de error no repiten la dirección: lleva la clave.
 *
 * @throws Error con el motivo
 */
export function leerUrlDeRedis(direccion: string): ConexionDeRedis {
  const url = URL.parse(direccion)
  if (!url?.hostname || !['redis:', 'rediss:'].includes(url.protocol)) {
    throw new Error('tiene que ser redis://… o rediss://…')
  }
  if (!/^\/?[0-9]{0,4}$/.test(url.pathname)) {
    throw new Error('después del host solo puede ir el número de base')
  }
  const verificar = url.searchParams.get('verificar') ?? 'si'
  if (!['si', 'no'].includes(verificar)) {
    throw new Error('verificar tiene que ser si o no')
  }
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    username: decodificar(url.username),
    password: decodificar(url.password),
    db: Number(url.pathname.slice(1) || 0),
    tls: url.protocol === 'rediss:' ? { verificar: verificar === 'si' } : undefined,
  }
}

function decodificar(parte: string): string | undefined {
  try {
    return parte ? decodeURIComponent(parte) : undefined
  } catch {
    throw new Error('tiene una codificación porcentual inválida en el usuario o en la clave')
  }
}
