import type { Bajas } from '#bajas/bajas'
import {
  ServidorDeAuth,
  type CambiosDePerfil,
  type Credenciales,
  type OpcionesDeBusqueda,
} from '#red/auth/contrato'

/**
 * Auth sin quienes se fueron: allá no se puede borrar a nadie, y acá ya no son nadie. Es la única puerta: sin token,
 * sin perfil y sin nombre en ninguna lista, como cualquiera que auth no conoce.
 */
export class AuthSinBajas extends ServidorDeAuth {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly bajas: Pick<Bajas, 'seFue'>
  ) {
    super()
  }

  async identificar(token: string) {
    const identidad = await this.auth.identificar(token)
    return identidad && this.bajas.seFue(identidad.usuarioId) ? null : identidad
  }

  async iniciarSesion(credenciales: Credenciales) {
    const sesion = await this.auth.iniciarSesion(credenciales)
    return sesion && this.bajas.seFue(sesion.usuarioId) ? null : sesion
  }

  registrar(credenciales: Credenciales) {
    return this.auth.registrar(credenciales)
  }

  async buscarUsuario(id: number) {
    return this.#estan([id]).length > 0 ? this.auth.buscarUsuario(id) : null
  }

  buscarUsuarios(ids: Iterable<number>, opciones?: OpcionesDeBusqueda) {
    return this.auth.buscarUsuarios(this.#estan(ids), opciones)
  }

  async editarPerfil(id: number, cambios: CambiosDePerfil) {
    return this.#estan([id]).length > 0 && (await this.auth.editarPerfil(id, cambios))
  }

  cambiarClave(id: number, clave: string) {
    return this.auth.cambiarClave(id, clave)
  }

  entrarComoAdministrador(credenciales: Credenciales) {
    return this.auth.entrarComoAdministrador(credenciales)
  }

  deshabilitar(id: number, tokenDeAdministrador: string) {
    return this.auth.deshabilitar(id, tokenDeAdministrador)
  }

  vaciar() {
    return this.auth.vaciar()
  }

  /** Los seudónimos, que son negativos, no son de nadie. */
  #estan(ids: Iterable<number>): number[] {
    return [...ids].filter((id) => id > 0 && !this.bajas.seFue(id))
  }
}
