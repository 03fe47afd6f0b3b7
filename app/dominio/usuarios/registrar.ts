import { inject } from '@adonisjs/core'
import { Ingresos } from '#dispositivos/ingresos'
import { ServidorDeAuth, type Credenciales, type Sesion } from '#red/auth/contrato'

type Registro = ({ tipo: 'registrado' } & Sesion) | { tipo: 'email-tomado' }

/** Registra a alguien y le abre su primera sesión (docs/contrato.md §2). */
@inject()
export class Registrar {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly ingresos: Ingresos
  ) {}

  async ejecutar(credenciales: Credenciales): Promise<Registro> {
    const sesion = await this.auth.registrar(credenciales)
    if (!sesion) {
      return { tipo: 'email-tomado' }
    }
    await this.ingresos.anotar(sesion.usuarioId)
    return { tipo: 'registrado', ...sesion }
  }
}
