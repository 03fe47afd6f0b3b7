/** Lo que se usa de una conexión de `pg`. */
type Conexion = {
  query(sql: string, valores: unknown[], responder: (error: unknown) => void): unknown
}

/** Cuánto le aguanta PostgreSQL a cada sesión, en milisegundos: 0 es sin límite, y sin decirlo, el del rol. */
export type Aguante = {
  /** Lo que puede tardar una sentencia. */
  sentenciaMs: number | undefined
  /** Lo que puede esperar a que otro suelte algo. */
  bloqueoMs: number | undefined
  /** Lo que puede quedarse una transacción sin hacer nada. */
  ociosaMs: number | undefined
  /** Si un límite que el rol ya tenga vale más que el de acá. */
  mandaElRol: boolean
}

/** Cada cuánto PostgreSQL se fija si queda alguien de este lado, en segundos; un minuto en total. */
const LATIDOS = {
  tcp_keepalives_idle: '30',
  tcp_keepalives_interval: '10',
  tcp_keepalives_count: '3',
}

/**
 * Ajusta una sesión recién abierta, en un solo viaje. No van entre los datos de conexión porque PgBouncer
 * rechaza a quien los manda así.
 */
export function ajustarSesion(
  conexion: Conexion,
  aguante: Aguante,
  listo: (error: unknown) => void
) {
  const limites = Object.entries({
    statement_timeout: aguante.sentenciaMs,
    lock_timeout: aguante.bloqueoMs,
    idle_in_transaction_session_timeout: aguante.ociosaMs,
  }).filter(([, ms]) => ms !== undefined)
  const ajustes = [...Object.entries(LATIDOS), ...limites.map(([cual, ms]) => [cual, `${ms}`])]
  const conRol = limites.filter(([, ms]) => aguante.mandaElRol && ms).map(([cual]) => cual)
  conexion.query(
    `SELECT set_config(cual, valor, false)
     FROM unnest($1::text[], $2::text[]) AS ajuste (cual, valor)
     WHERE NOT (cual = ANY ($3::text[])) OR current_setting(cual) = '0'`,
    [ajustes.map(([cual]) => cual), ajustes.map(([, valor]) => valor), conRol],
    listo
  )
}
