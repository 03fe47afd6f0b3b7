import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import ReglaVersion from '#models/regla_version'
import { ENTERO_MAXIMO } from '#base/entero_maximo'
import type { Destino } from '#reglas/guardadas/aplicar'
import type { ReglaGuardada } from '#reglas/guardadas/leer_reglas'
import { ReglasInvalidas } from '#reglas/lenguaje/errores'
import { leerDefinicion } from '#reglas/lenguaje/leer_definicion'

type Pagina = {
  offset?: number
  /** Solo los cambios anteriores a este. */
  antesDe?: number | undefined
  cantidad: number
}

/** El historial, de lo último a lo primero; con `reglaId`, el de una regla. */
export function leerHistorial({ offset = 0, antesDe, cantidad }: Pagina, reglaId?: number) {
  return ReglaVersion.query()
    .if(reglaId !== undefined, (consulta) => consulta.where('regla_id', reglaId ?? 0))
    .if(antesDe !== undefined, (consulta) => consulta.where('id', '<', antesDe ?? 0))
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(cantidad)
}

/** El id de la última regla que se llamó así, aunque ya no esté. */
export async function buscarIdEnHistorial(nombre: string): Promise<number | null> {
  const filas = await ReglaVersion.query().orderBy('id', 'desc')
  const seLlamaba = (texto: string | null) => texto !== null && JSON.parse(texto).nombre === nombre
  return filas.find(({ antes, despues }) => seLlamaba(despues) || seLlamaba(antes))?.reglaId ?? null
}

/**
 * Las reglas como quedaron con una versión: cada una que cambió después vuelve a lo que era antes de
 * su primer cambio posterior.
 *
 * @throws ReglasInvalidas si esa versión no existe o alguna de sus reglas hoy no se puede guardar
 */
export async function reglasEnVersion(
  version: number,
  actuales: ReglaGuardada[],
  trx: TransactionClientContract
): Promise<(ReglaGuardada | Destino)[]> {
  const consultar = () => ReglaVersion.query({ client: trx }).orderBy('id', 'asc')
  if (version > ENTERO_MAXIMO || !(await consultar().where('version', version).first())) {
    throw new ReglasInvalidas([{ lugar: '', mensaje: `No existe la versión ${version}` }])
  }
  const anteriores = new Map<number, string | null>()
  for (const { reglaId, antes } of await consultar().where('version', '>', version)) {
    if (!anteriores.has(reglaId)) {
      anteriores.set(reglaId, antes)
    }
  }
  const intactas = actuales.filter(({ id }) => !anteriores.has(id))
  const repuestas = [...anteriores]
    .filter((una): una is [number, string] => una[1] !== null)
    .map(([id, antes]) => reponer(id, antes, version))
  return [...intactas, ...repuestas]
}

function reponer(id: number, antes: string, version: number): Destino {
  const contenido = JSON.parse(antes)
  const { definicion, errores } = leerDefinicion(contenido)
  if (!definicion) {
    throw new ReglasInvalidas(
      errores.map(({ lugar, mensaje }) => ({
        lugar: `versión ${version}, «${contenido.nombre}», ${lugar}`,
        mensaje,
      }))
    )
  }
  return { id, definicion }
}
