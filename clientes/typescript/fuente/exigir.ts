import type { Contestado } from './cliente.ts'
import type { Exito } from './tipos.ts'

/** Lo que se pidió no se hizo. */
export class Rechazo extends Error {
  readonly estado: number
  readonly cuerpo: unknown

  constructor({ estado, cuerpo }: Contestado) {
    super(`Chotuve contestó ${estado}: ${JSON.stringify(cuerpo)}`)
    this.name = 'Rechazo'
    this.estado = estado
    this.cuerpo = cuerpo
  }
}

/**
 * El cuerpo de lo que se contestó, para cuando lo único que sirve es que se haya hecho.
 *
 * @throws Rechazo si no es un 200 ni un 201
 */
export async function exigir<Una extends Contestado>(respuesta: Promise<Una>): Promise<Exito<Una>> {
  const contestado = await respuesta
  if (contestado.estado !== 200 && contestado.estado !== 201) {
    throw new Rechazo(contestado)
  }
  return contestado.cuerpo as Exito<Una>
}
