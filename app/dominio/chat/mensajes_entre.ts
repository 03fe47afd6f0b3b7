import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import Mensaje from '#models/mensaje'
import { columnasDelPar, parDe } from '#chat/par'

/** Los mensajes de una conversación. */
export function mensajesEntre(uno: number, otro: number, cliente: QueryClientContract) {
  const { menor, mayor } = parDe(uno, otro)
  const columnas = columnasDelPar(cliente)
  return Mensaje.query({ client: cliente })
    .whereRaw(`${columnas.menor} = ?`, [menor])
    .whereRaw(`${columnas.mayor} = ?`, [mayor])
}
