import { porCodificacion, porIntermediario } from '#base/conexion/inservible'

/** Lo que se usa de una conexión de `pg`. */
type Conexion = {
  processID: number | null
  query(
    sql: string,
    valores: unknown[],
    responder: (error: unknown, respuesta?: { rows: Ajustada[] }) => void
  ): unknown
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

/** Lo que PostgreSQL dice de una sesión cuando se la ajusta. */
type Ajustada = {
  codificacion: string
  rol: string
  /** Si la sesión no es de esta conexión: alguien en el medio las reparte. */
  repartida: boolean
  /** Los límites que acá no se pusieron y el rol tampoco tiene. */
  faltan: string[]
}

/**
 * Ajusta una sesión recién abierta, en un solo viaje, y mira si sirve. No van entre los datos de conexión
 * porque PgBouncer rechaza a quien los manda así.
 *
 * Detrás de un PgBouncer no se ajusta nada: la sesión puede ser de otro en la próxima sentencia, y los límites
 * de un comando le quedarían a un servidor. El número de proceso que él da al conectarse no es el de la sesión,
 * y así se lo reconoce.
 */
export function ajustarSesion(
  conexion: Conexion,
  aguante: Aguante,
  listo: (error: unknown, repartida?: boolean) => void
) {
  const limites = Object.entries({
    statement_timeout: aguante.sentenciaMs,
    lock_timeout: aguante.bloqueoMs,
    idle_in_transaction_session_timeout: aguante.ociosaMs,
  }).flatMap(([cual, ms]) => (ms === undefined ? [] : [{ cual, ms }]))
  const ajustes = [...Object.entries(LATIDOS), ...limites.map(({ cual, ms }) => [cual, `${ms}`])]
  const conLimite = limites.filter(({ ms }) => ms).map(({ cual }) => cual)
  conexion.query(
    `SELECT current_setting('server_encoding') AS codificacion, current_user::text AS rol, repartida,
       ARRAY(
         SELECT set_config(cual, valor, false)
         FROM unnest($1::text[], $2::text[]) AS ajuste (cual, valor)
         WHERE NOT repartida AND (NOT (cual = ANY ($3::text[])) OR current_setting(cual) = '0')
       ) AS puestos,
       ARRAY(
         SELECT cual FROM unnest($4::text[]) AS cual WHERE repartida AND current_setting(cual) = '0'
       ) AS faltan
     FROM (SELECT pg_backend_pid() <> $5::int AS repartida) AS sesion`,
    [
      ajustes.map(([cual]) => cual),
      ajustes.map(([, valor]) => valor),
      aguante.mandaElRol ? conLimite : [],
      aguante.mandaElRol ? [] : conLimite,
      conexion.processID,
    ],
    (error, respuesta) => {
      const [sesion] = respuesta?.rows ?? []
      if (error || !sesion) {
        return listo(error)
      }
      const faltan = limites.filter(({ cual }) => sesion.faltan.includes(cual))
      if (sesion.codificacion !== 'UTF8') {
        return listo(porCodificacion(sesion.codificacion))
      }
      listo(faltan.length > 0 ? porIntermediario(faltan, sesion.rol) : null, sesion.repartida)
    }
  )
}
