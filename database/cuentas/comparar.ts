import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { asentar } from '#auditoria/asentar'
import { enTransaccion } from '#base/en_transaccion'
import type { Cuenta } from '#database/cuentas/cuenta'
import { filasDe } from '#base/filas_de'

/** Una clase de una cuenta que no dice cuántas filas hay. */
export type CuentaDistinta = { hecho: string; clase: string; faltan: number }

/** La llave de la reparación en PostgreSQL; las de las migraciones y la depuración son 1 y 2. */
const LLAVE = 3

/** Cuántas clases se suman por sentencia. */
const TANDA = 1_000

/** Lo que hay menos lo que está contado, de cada clase en que no coinciden: visto todo en un mismo instante. */
function diferencias({ destino, columna, clase }: Cuenta, tabla: string, esPostgres: boolean) {
  const suya = esPostgres ? clase.postgres('fila') : clase.sqlite('fila')
  return `
    SELECT '${tabla}' AS hecho, clase, SUM(cantidad) AS faltan FROM (
      SELECT ${suya} AS clase, COUNT(*) AS cantidad FROM ${tabla} AS fila
      WHERE ${suya} IS NOT NULL GROUP BY 1
      UNION ALL
      SELECT ${columna}, -cantidad FROM ${destino} WHERE hecho = '${tabla}'
    ) AS todo
    GROUP BY clase HAVING SUM(cantidad) <> 0 ORDER BY clase`
}

export async function compararCuenta(
  cuenta: Cuenta,
  tabla: string,
  cliente: QueryClientContract
): Promise<CuentaDistinta[]> {
  const respuesta: unknown = await cliente.rawQuery(
    diferencias(cuenta, tabla, cliente.dialect.name === 'postgres')
  )
  return filasDe<CuentaDistinta>(respuesta).map((una) => ({ ...una, faltan: Number(una.faltan) }))
}

/**
 * Le suma a una cuenta lo que le falta. No detiene a quien escribe: lo que falta no cambia con lo que él haga, que
 * se cuenta a sí mismo. Dos reparaciones a la vez, en cambio, lo sumarían dos veces.
 */
export function repararCuenta(
  cuenta: Cuenta,
  tabla: string,
  quien: string
): Promise<CuentaDistinta[]> {
  return enTransaccion(async (trx) => {
    await tomarTurno(trx)
    const distintas = await compararCuenta(cuenta, tabla, trx)
    await asentar(
      distintas.map(({ hecho, clase, faltan }) => ({
        quien,
        que: 'cuentas.reparar' as const,
        sobre: `${hecho} ${clase}`,
        despues: { faltan },
      })),
      trx
    )
    // Al final y de a muchas: las filas que se cambian se sostienen lo que dura el `COMMIT`.
    for (let desde = 0; desde < distintas.length; desde += TANDA) {
      await sumarLoQueFalta(distintas.slice(desde, desde + TANDA), cuenta, trx)
    }
    return distintas
  })
}

async function sumarLoQueFalta(
  distintas: CuentaDistinta[],
  { destino, columna }: Cuenta,
  trx: TransactionClientContract
) {
  await trx.rawQuery(
    `INSERT INTO ${destino} (hecho, ${columna}, parte, cantidad)
     VALUES ${distintas.map(() => '(?, ?, 0, ?)').join(', ')}
     ON CONFLICT (hecho, ${columna}, parte)
     DO UPDATE SET cantidad = ${destino}.cantidad + excluded.cantidad`,
    distintas.flatMap(({ hecho, clase, faltan }) => [hecho, clase, faltan])
  )
}

async function tomarTurno(trx: TransactionClientContract) {
  if (trx.dialect.name === 'postgres') {
    await trx.rawQuery('SELECT pg_advisory_xact_lock(?)', [LLAVE])
  }
}
