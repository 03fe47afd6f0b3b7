import { isDeepStrictEqual } from 'node:util'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Regla from '#models/regla'
import { insertarRegla, modificarRegla, type Diferencia } from '#reglas/guardadas/escribir_regla'
import type { ReglaGuardada } from '#reglas/guardadas/leer_reglas'
import type { DefinicionDeRegla } from '#reglas/lenguaje/definicion'
import { ReglasInvalidas } from '#reglas/lenguaje/errores'
import { LIMITES } from '#reglas/lenguaje/limites'

/** Cómo tiene que quedar una regla; sin `id`, es nueva. */
export type Destino = { id?: number; definicion: DefinicionDeRegla }

/**
 * Lleva la tabla a un conjunto de reglas y cuenta qué cambió. Las que están igual no se tocan, ni
 * siquiera las rotas.
 *
 * @throws ReglasInvalidas si son demasiadas o dos se llaman igual
 */
export async function aplicar(
  actuales: ReglaGuardada[],
  destinos: (ReglaGuardada | Destino)[],
  trx: TransactionClientContract
): Promise<Diferencia[]> {
  exigirConjunto(destinos)
  const porId = new Map(actuales.map((actual) => [actual.id, actual]))
  const quedan = new Set(destinos.map(({ id }) => id))
  const cambiadas = destinos.filter((destino): destino is Destino => cambia(destino, porId))
  const quitadas = actuales.filter(({ id }) => !quedan.has(id))

  // Las que cambian de nombre se sacan primero: pueden estar intercambiándolos.
  const renombradas = cambiadas.filter(({ id, definicion }) => {
    const actual = id === undefined ? undefined : porId.get(id)
    return actual && actual.contenido.nombre !== definicion.nombre
  })
  const aSacar = [...quitadas, ...renombradas].map(({ id }) => id ?? 0)
  await Regla.query({ client: trx }).whereIn('id', aSacar).delete()

  const diferencias = quitadas.map((actual) => diferencia(actual.id, actual, null))
  for (const destino of cambiadas) {
    const actual = destino.id === undefined ? undefined : porId.get(destino.id)
    const id = await escribir(destino, actual, renombradas.includes(destino), trx)
    diferencias.push(diferencia(id, actual, destino.definicion))
  }
  return diferencias
}

function cambia({ id, definicion }: ReglaGuardada | Destino, actuales: Map<number, ReglaGuardada>) {
  const actual = id === undefined ? undefined : actuales.get(id)
  return !actual || !isDeepStrictEqual(actual.definicion, definicion)
}

async function escribir(
  { id, definicion }: Destino,
  actual: ReglaGuardada | undefined,
  sacada: boolean,
  trx: TransactionClientContract
): Promise<number> {
  if (actual && !sacada) {
    await modificarRegla(actual.id, definicion, trx)
    return actual.id
  }
  const anterior = id === undefined ? {} : { id, ...(actual && { creada: actual.creada }) }
  const nueva = await insertarRegla(definicion, trx, anterior)
  return nueva.id
}

function diferencia(
  reglaId: number,
  antes: ReglaGuardada | undefined,
  despues: DefinicionDeRegla | null
): Diferencia {
  const accion = !antes ? 'crear' : despues ? 'modificar' : 'eliminar'
  const nombre = despues?.nombre ?? antes?.contenido.nombre ?? ''
  return { reglaId, accion, nombre, antes: antes?.contenido ?? null, despues }
}

function exigirConjunto(destinos: (ReglaGuardada | Destino)[]) {
  if (destinos.length > LIMITES.reglas) {
    const mensaje = `no puede haber más de ${LIMITES.reglas} reglas`
    throw new ReglasInvalidas([{ lugar: 'reglas', mensaje }])
  }
  const vistos = new Set<string>()
  for (const destino of destinos) {
    const { nombre } = 'contenido' in destino ? destino.contenido : destino.definicion
    if (vistos.has(nombre)) {
      throw new ReglasInvalidas([
        { lugar: 'nombre', mensaje: `ya hay una regla que se llama «${nombre}»` },
      ])
    }
    vistos.add(nombre)
  }
}
