import type { ResultadoDeEntrega } from '#red/firebase/contrato'

export type RegistroDeEntregas = {
  warn(objeto: object, mensaje: string): void
  error(objeto: object, mensaje: string): void
}

/** Deja dicho lo que no se pudo entregar, sin los textos de nadie. */
export function registrarProblema(
  registro: RegistroDeEntregas,
  cual: object,
  resultado: ResultadoDeEntrega
) {
  if (resultado.tipo === 'falla') {
    registro.warn({ ...cual, motivo: resultado.motivo }, 'No se pudo entregar; se va a reintentar')
  } else if (resultado.tipo === 'rechazada') {
    registro.error({ ...cual, motivo: resultado.motivo }, 'Firebase rechazó una entrega')
  }
}
