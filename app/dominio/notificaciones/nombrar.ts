import { inject } from '@adonisjs/core'
import { conNombre, faltaElNombre, type Textos } from '#notificaciones/plantillas'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ELIMINADO } from '#usuarios/eliminado'

type PorNombrar = Textos & { tipo: string; causante: number }

/**
 * Pone en los textos de las notificaciones el nombre de quien las causó o, si no tiene, su e-mail
 * (docs/contrato.md §8). Se lo averigua después de guardarlas: que auth ande mal no deshace lo que alguien hizo.
 */
@inject()
export class Nombrar {
  constructor(private readonly auth: ServidorDeAuth) {}

  /**
   * Con una sola llamada, o ninguna si todas lo dicen ya.
   *
   * @param enSegundoPlano si no lo espera nadie
   * @returns sus textos, en el mismo orden
   * @throws ErrorDeRed o RechazoDeRed si auth no contesta como debe
   */
  async ejecutar(
    notificaciones: PorNombrar[],
    { enSegundoPlano = false }: { enSegundoPlano?: boolean } = {}
  ): Promise<Textos[]> {
    const causantes = notificaciones.filter(faltaElNombre).map(({ causante }) => causante)
    const usuarios = await this.auth.buscarUsuarios(causantes, { enSegundoPlano })
    return notificaciones.map((notificacion) => {
      const usuario = usuarios.get(notificacion.causante)
      return conNombre(notificacion, usuario?.nombre || usuario?.email || ELIMINADO)
    })
  }

  /** Como `ejecutar`, para quien opera: si auth no contesta, dicen el id. */
  async comoSePueda(notificaciones: PorNombrar[]): Promise<Textos[]> {
    try {
      return await this.ejecutar(notificaciones, { enSegundoPlano: true })
    } catch {
      return notificaciones.map((notificacion) =>
        conNombre(notificacion, `el usuario ${notificacion.causante}`)
      )
    }
  }
}
