import pg from 'pg'
import type { Candado } from '#base/conexion/candado'

/** La llave de Lucid para sus migraciones, para excluirse también con quien lo use directamente. */
const LLAVE_DE_MIGRACIONES = 1

type Conexion = PromiseLike<pg.ClientConfig | string> | pg.ClientConfig | string | undefined

/** Lo que diga el rol sobre cuánto puede durar algo no es para quien espera que otro migre. */
const SIN_LIMITES = `
  SELECT set_config(name, '0', true) FROM pg_settings WHERE name IN (
    'statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'transaction_timeout')`

/** Quién lo tiene: con el `pid` se lo puede mirar, o cortar si ya no hay nadie del otro lado. */
const QUIEN = `
  SELECT pid, COALESCE(NULLIF(application_name, ''), 'sin nombre') AS nombre, state AS estado,
    COALESCE(host(client_addr), 'esta máquina') AS desde
  FROM pg_locks JOIN pg_stat_activity USING (pid)
  WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = ${LLAVE_DE_MIGRACIONES}
    AND objsubid = 1 AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())`

/**
 * El candado dura lo que una transacción que queda abierta mientras se migra, y no lo que la sesión: detrás de
 * un PgBouncer que reparte por transacción la sesión es de otro apenas se la suelta, con el candado puesto, y
 * el despliegue siguiente lo esperaba para siempre.
 */
export function candadoDePostgres(conexion: Conexion): Candado {
  let cliente: pg.Client | undefined

  const conectar = async () => {
    const nuevo = new pg.Client(await conexion)
    // Si PostgreSQL se reinicia, falla la migración y lo explica: acá `pg` solo avisa de nuevo.
    nuevo.on('error', () => undefined)
    cliente = nuevo
    await nuevo.connect()
    return nuevo
  }

  return {
    async tomar() {
      const sesion = cliente ?? (await conectar())
      await sesion.query('BEGIN')
      await sesion.query(SIN_LIMITES)
      const { rows } = await sesion.query<{ tomado: boolean }>(
        `SELECT pg_try_advisory_xact_lock(${LLAVE_DE_MIGRACIONES}) AS tomado`
      )
      if (rows[0]?.tomado) {
        return undefined
      }
      const tiene = await sesion.query<Record<'pid' | 'nombre' | 'estado' | 'desde', string>>(QUIEN)
      await sesion.query('ROLLBACK')
      return describir(tiene.rows[0])
    },
    async soltar() {
      await cliente?.query('COMMIT').catch(() => undefined)
      await cliente?.end()
    },
  }
}

function describir(fila: Record<'pid' | 'nombre' | 'estado' | 'desde', string> | undefined) {
  if (!fila) {
    return 'una conexión que ya se fue'
  }
  const { pid, nombre, estado, desde } = fila
  const suelto =
    estado === 'idle'
      ? `; no está haciendo nada: si no hay nadie migrando, SELECT pg_terminate_backend(${pid})`
      : ''
  return `la conexión ${pid} (${nombre}, desde ${desde}${suelto})`
}
