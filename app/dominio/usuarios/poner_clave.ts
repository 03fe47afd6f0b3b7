import { randomInt } from 'node:crypto'
import { inject } from '@adonisjs/core'
import { auditar } from '#auditoria/asentar'
import { AdministracionDeAuth } from '#red/auth/administracion'

/** Sin las que se confunden al dictarlas. */
const LETRAS = 'abcdefghijkmnpqrstuvwxyz23456789'
const LARGO = 16

type Pedido = { usuarioId: number; clave: string; token: string; quien: string }

type Resultado = { tipo: 'cambiada' | 'rechazada' | 'desconocido' }

/**
 * Le pone otra clave a alguien que la perdió (docs/contrato.md §9). Los tokens que ya tenga siguen valiendo: auth no
 * los anula.
 */
@inject()
export class PonerClave {
  constructor(private readonly auth: AdministracionDeAuth) {}

  async ejecutar({ usuarioId, clave, token, quien }: Pedido): Promise<Resultado> {
    const tipo = await this.auth.ponerClave(usuarioId, clave, token)
    if (tipo === 'cambiada') {
      await auditar({ quien, que: 'usuario.clave', sobre: `usuario ${usuarioId}` })
    }
    return { tipo }
  }
}

/** Una clave que nadie adivina y se puede dictar. */
export const claveAlAzar = (): string =>
  Array.from({ length: LARGO }, () => LETRAS.charAt(randomInt(LETRAS.length))).join('')
