import { Impedimento } from '#base/impedimento'

/** La base contesta, pero así no se la puede usar: quien la administra tiene que cambiarle algo. */
export class BaseInservible extends Impedimento {
  /** El de las fallas de la base (app/base/conexion/fallas.ts). */
  readonly code = 'E_BASE_INSERVIBLE'

  constructor(motivo: string) {
    super(motivo)
    // Dónde se notó no le dice nada a nadie, y en el registro ocuparía el lugar del motivo.
    this.stack = `Error: ${motivo}`
  }
}

/** Los textos llevan lo que la gente escriba: en otra codificación, el primer emoji sería un 500. */
export function porCodificacion(codificacion: string) {
  return new BaseInservible(
    `La base está en ${codificacion} y tiene que estar en UTF8, que no se cambia en el lugar: createdb --encoding=UTF8 --template=template0 NUEVA && pg_dump VIEJA | psql NUEVA, y apuntá DATABASE_URL a la nueva.`
  )
}

const VARIABLES: Record<string, string> = {
  statement_timeout: 'DATABASE_SENTENCIA_MS',
  lock_timeout: 'DATABASE_BLOQUEO_MS',
  idle_in_transaction_session_timeout: 'DATABASE_OCIOSA_MS',
}

/** Los límites que se pidieron y que detrás de un intermediario solo puede tener el rol. */
export function porIntermediario(limites: { cual: string; ms: number }[], rol: string) {
  const variables = limites.map(({ cual }) => VARIABLES[cual] ?? cual).join(', ')
  const remedios = limites.map(({ cual, ms }) => `ALTER ROLE "${rol}" SET ${cual} = '${ms}ms';`)
  return new BaseInservible(
    `Delante de PostgreSQL hay un intermediario (PgBouncer) que reparte las sesiones: ${variables} no se puede poner en cada una. Ponelo en el rol (${remedios.join(' ')}) y reiniciá el intermediario, o dejá esas variables en 0.`
  )
}
