import { setTimeout as esperar } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import type {
  IsolationLevels,
  QueryClientContract,
  TransactionClientContract,
} from '@adonisjs/lucid/types/database'
import { asegurarFinVerdadero } from '#base/fin_verdadero'
import { convieneRepetir } from '#base/repeticion'
import { turnosDeEscritura } from '#base/turnos_de_escritura'

type Opciones = {
  isolationLevel?: IsolationLevels
  /** La transacción en la que se abre un punto de retorno, en lugar de una nueva. */
  dentroDe?: QueryClientContract
}

/** Lo que hace adentro; puede correr más de una vez, así que no deja nada fuera de la base. */
type Tarea<Resultado> = (trx: TransactionClientContract) => Promise<Resultado>

/**
 * La única manera de correr una transacción: todo o nada, y cuando vuelve está guardado de verdad. Lo que
 * se registró con `trx.after('commit', …)` corre solo entonces. Un choque con otra transacción, o un
 * archivo ocupado, se repite unas pocas veces.
 *
 * @throws lo que lance la tarea, o el error con que la base no la guardó
 */
export async function enTransaccion<Resultado>(
  tarea: Tarea<Resultado>,
  opciones: Opciones = {}
): Promise<Resultado> {
  if (opciones.dentroDe) {
    // Un choque deshace también a la de afuera: es ella la que se repite.
    return unaVez(tarea, opciones)
  }
  return repitiendo(() => unaVez(tarea, opciones))
}

/** En su turno, y otra vez si chocó con otra: lo que tienen en común las dos maneras de correr una transacción. */
export async function repitiendo<Resultado>(correr: () => Promise<Resultado>): Promise<Resultado> {
  const desde = performance.now()
  for (let intento = 1; ; intento++) {
    try {
      return await enSuTurno(correr)
    } catch (error) {
      const pausaMs = convieneRepetir(error, { intento, llevaMs: performance.now() - desde })
      if (pausaMs === undefined) {
        throw error
      }
      await esperar(pausaMs)
    }
  }
}

async function enSuTurno<Resultado>(correr: () => Promise<Resultado>): Promise<Resultado> {
  const soltar = await turnosDeEscritura.tomar()
  try {
    return await correr()
  } finally {
    soltar()
  }
}

async function unaVez<Resultado>(
  tarea: Tarea<Resultado>,
  { dentroDe, isolationLevel }: Opciones
): Promise<Resultado> {
  const trx = await abrir(dentroDe, isolationLevel)
  let resultado
  try {
    resultado = await tarea(trx)
  } catch (error) {
    // Si la conexión se cortó no hay qué deshacer, y lo que importa es por qué.
    await trx.rollback().catch(() => undefined)
    throw error
  }
  // Lo que la tarea ya deshizo era un ensayo.
  if (!trx.isCompleted) {
    await trx.commit()
  }
  return resultado
}

function abrir(
  dentroDe: QueryClientContract | undefined,
  isolationLevel: IsolationLevels | undefined
) {
  const cliente = dentroDe ?? db.connection()
  asegurarFinVerdadero(cliente.getWriteClient())
  return cliente.transaction({ isolationLevel })
}
