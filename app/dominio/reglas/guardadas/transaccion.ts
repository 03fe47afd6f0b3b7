import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { asentar } from '#auditoria/asentar'
import { enTransaccion } from '#base/en_transaccion'
import ReglaVersion from '#models/regla_version'
import { anotarCambio, type Diferencia } from '#reglas/guardadas/escribir_regla'
import { aplicar, type Destino } from '#reglas/guardadas/aplicar'
import { leerReglas, type ReglaGuardada } from '#reglas/guardadas/leer_reglas'

/**
 * Quién cambia las reglas, para el historial, que es lo que se diga, y para la auditoría, que si no se lo dice es
 * el mismo; con `simular` se hace todo menos guardarlo.
 */
export type Pedido = {
  autor: string
  quien?: string
  simular?: boolean
  /** La versión que miraba quien lo pide: si ya hay otra, no se hace. */
  sobreVersion?: number
}

/** Alguien cambió las reglas después de que las leyera quien ahora las quiere cambiar: no se hizo nada. */
export class OtraVersion extends Error {
  override name = 'OtraVersion'

  constructor() {
    super('Otra persona cambió las reglas mientras tanto.')
  }
}

/** Lo que un cambio hizo; sin versión si no cambió nada o se lo simuló. */
export type Cambio = { version: number | null; diferencias: Diferencia[] }

type Decidir = (
  actuales: ReglaGuardada[],
  trx: TransactionClientContract
) => Promise<(ReglaGuardada | Destino)[]> | (ReglaGuardada | Destino)[]

/**
 * Lleva las reglas a donde `decidir` diga mirando las que hay: todo o nada, de a un cambio por vez, y
 * con su lugar en el historial.
 */
export function enUnCambio(
  { autor, quien = autor, simular, sobreVersion }: Pedido,
  decidir: Decidir
): Promise<Cambio> {
  return enTransaccion(async (trx) => {
    await bloquear(trx)
    if (sobreVersion !== undefined && sobreVersion !== (await ultimaVersion(trx))) {
      throw new OtraVersion()
    }
    const actuales = await leerReglas(trx)
    const diferencias = await aplicar(actuales, await decidir(actuales, trx), trx)
    if (simular || diferencias.length === 0) {
      await trx.rollback()
      return { version: null, diferencias }
    }
    const version = (await ultimaVersion(trx)) + 1
    await anotarCambio({ version, autor, diferencias }, trx)
    await asentar(
      diferencias.map(({ reglaId, accion, antes, despues }) => ({
        quien,
        que: `regla.${accion}` as const,
        sobre: `regla ${reglaId}`,
        antes,
        despues,
      })),
      trx
    )
    return { version, diferencias }
  })
}

/** El número del último cambio; 0 si no hubo ninguno. */
export async function ultimaVersion(trx?: TransactionClientContract): Promise<number> {
  const ultima = await ReglaVersion.query({ client: trx }).orderBy('id', 'desc').first()
  return ultima?.version ?? 0
}

/**
 * Deja afuera a los demás cambios, pero no a quien lee. En SQLite toda transacción ya tomó el turno
 * de escritura al empezar.
 */
async function bloquear(trx: TransactionClientContract) {
  if (trx.dialect.name === 'postgres') {
    await trx.rawQuery('LOCK TABLE regla, regla_version IN SHARE ROW EXCLUSIVE MODE')
  }
}
