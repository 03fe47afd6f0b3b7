import { inject } from '@adonisjs/core'
import { auditar } from '#auditoria/asentar'
import { AdministracionDeAuth } from '#red/auth/administracion'
import type { Usuario } from '#red/auth/contrato'

type Pedido = { usuario: Usuario; habilitado: boolean; token: string; quien: string }

type Resultado = { tipo: 'cambiado' | 'ya-estaba' | 'desconocido' }

/** Deja afuera a alguien, o lo deja volver (docs/contrato.md §9): desde el próximo pedido. */
@inject()
export class HabilitarUsuario {
  constructor(private readonly auth: AdministracionDeAuth) {}

  async ejecutar({ usuario, habilitado, token, quien }: Pedido): Promise<Resultado> {
    if (usuario.habilitado === habilitado) {
      return { tipo: 'ya-estaba' }
    }
    if (!(await this.auth.habilitar(usuario.id, habilitado, token))) {
      return { tipo: 'desconocido' }
    }
    await auditar({
      quien,
      que: habilitado ? 'usuario.habilitar' : 'usuario.deshabilitar',
      sobre: `usuario ${usuario.id}`,
      antes: { habilitado: !habilitado },
      despues: { habilitado },
    })
    return { tipo: 'cambiado' }
  }
}
