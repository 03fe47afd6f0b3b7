import type { HttpContext } from '@adonisjs/core/http'
import { describirDiferencia } from '#consola/describir_diferencia'
import { Rechazo } from '#exceptions/rechazo'
import type { Cambio } from '#panel/confirmacion'
import { quienAdministra } from '#panel/sesion'
import type { Cambio as CambioDeReglas, Pedido } from '#reglas/guardadas/transaccion'

export const noExisteLaRegla = (id: number | null) =>
  Rechazo.conMensaje(404, `No existe la regla ${id}: quizá ya se la eliminó.`)

/** Un cambio sobre las reglas que alguien está mirando. */
export function pedidoDe(ctx: HttpContext, sobreVersion: number): Pedido {
  const { quien } = quienAdministra(ctx)
  return { autor: quien, quien, sobreVersion }
}

type Pregunta = { titulo: string; volver: string; version: number; peligro?: boolean }

/** Lo que se pregunta antes de cambiar las reglas: lo que cambiaría, en palabras. */
export const cambioDeReglas = (
  { diferencias }: CambioDeReglas,
  { version, ...pregunta }: Pregunta
): Cambio => ({
  ...pregunta,
  seccion: 'reglas',
  detalle: [
    ...diferencias.map(describirDiferencia),
    'Rige para todos en menos de 5 segundos. Queda en la historia, y se puede volver atrás.',
  ],
  boton: pregunta.titulo,
  estaba: version,
})
