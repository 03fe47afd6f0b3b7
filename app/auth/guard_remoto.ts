import { symbols } from '@adonisjs/auth'
import type { AuthClientResponse, GuardContract } from '@adonisjs/auth/types'
import type { HttpContext } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'
import type { Identidad, ServidorDeAuth } from '#red/auth/contrato'
import { tokenDe } from '#auth/token'

const SIN_SESION = 'Hace falta iniciar sesión.'

/**
 * Le pregunta al auth server de quién es el token de cada pedido: a quien deshabilitan queda afuera en el pedido
 * siguiente (docs/decisiones/0001, docs/contrato.md §1), o a los segundos si alguien encendió una caché
 * (docs/decisiones/0019).
 */
export class GuardRemoto implements GuardContract<Identidad> {
  declare [symbols.GUARD_KNOWN_EVENTS]: Record<string, never>
  readonly driverName = 'remoto'
  authenticationAttempted = false
  isAuthenticated = false
  user?: Identidad

  constructor(
    private readonly ctx: HttpContext,
    private readonly auth: ServidorDeAuth
  ) {}

  getUserOrFail(): Identidad {
    if (!this.user) {
      throw Rechazo.conMensaje(401, SIN_SESION)
    }
    return this.user
  }

  async authenticate(): Promise<Identidad> {
    if (!this.authenticationAttempted) {
      this.authenticationAttempted = true
      const token = tokenDe(this.ctx.request.header('authorization'))
      this.user = (token && (await this.auth.identificar(token))) || undefined
      this.isAuthenticated = this.user !== undefined
    }
    return this.getUserOrFail()
  }

  /** Solo la falta de sesión es `false`: una falla de auth no puede parecer un token malo. */
  async check(): Promise<boolean> {
    try {
      await this.authenticate()
      return true
    } catch (error) {
      if (error instanceof Rechazo) {
        return false
      }
      throw error
    }
  }

  async authenticateAsClient(): Promise<AuthClientResponse> {
    throw new Error('Las sesiones las abre el auth server: usá un token suyo')
  }
}
