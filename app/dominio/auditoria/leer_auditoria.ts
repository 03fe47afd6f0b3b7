import type { DateTime } from 'luxon'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import Asiento from '#models/asiento'
import { comoTextoDeBase } from '#models/fecha'

type Busqueda = {
  quien?: string | undefined
  que?: string | undefined
  desde?: DateTime | undefined
  /** Sin incluirlo. */
  hasta?: DateTime | undefined
  /** Los anteriores a este: el último de la página de antes. */
  antesDe?: number | undefined
  cantidad: number
}

/** La auditoría, de lo último a lo primero. */
export function leerAuditoria({ quien, que, desde, hasta, antesDe, cantidad }: Busqueda) {
  return Asiento.query({ client: clienteDeLectura() })
    .if(quien !== undefined, (consulta) => consulta.where('quien', quien ?? ''))
    .if(que !== undefined, (consulta) => consulta.where('que', que ?? ''))
    .if(desde, (consulta) => consulta.where('fecha', '>=', desde ? comoTextoDeBase(desde) : ''))
    .if(hasta, (consulta) => consulta.where('fecha', '<', hasta ? comoTextoDeBase(hasta) : ''))
    .if(antesDe !== undefined, (consulta) => consulta.where('id', '<', antesDe ?? 0))
    .orderBy('id', 'desc')
    .limit(cantidad)
}
