import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import Regla from '#models/regla'
import { anotarCambio, insertarRegla, type Diferencia } from '#reglas/guardadas/escribir_regla'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'

/** Quién figura cuando no fue nadie. */
const AUTOR = 'sistema'

/** Pone el conjunto predeterminado en una tabla vacía: son reglas como cualquier otra. */
export async function restablecerPredeterminadas(cliente: QueryClientContract) {
  if (await Regla.query({ client: cliente }).first()) {
    return
  }
  const diferencias: Diferencia[] = []
  for (const definicion of REGLAS_PREDETERMINADAS) {
    const { id } = await insertarRegla(definicion, cliente)
    const { nombre } = definicion
    diferencias.push({ reglaId: id, accion: 'crear', nombre, antes: null, despues: definicion })
  }
  await anotarCambio({ version: 1, autor: AUTOR, diferencias }, cliente)
}
