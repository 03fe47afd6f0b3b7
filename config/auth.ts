import { configProvider } from '@adonisjs/core'
import type { InferAuthenticators } from '@adonisjs/auth/types'
import type { HttpContext } from '@adonisjs/core/http'
import { ServidorDeAuth } from '#red/auth/contrato'

/** Se arma cuando llega un pedido: un comando también lee la configuración, y no identifica a nadie. */
const authConfig = configProvider.create(async (app) => {
  const { defineConfig } = await import('@adonisjs/auth')
  const { GuardRemoto } = await import('#auth/guard_remoto')
  const config = defineConfig({
    default: 'remoto',
    guards: {
      remoto: {
        async resolver(_nombre, { container }) {
          const auth = await container.make(ServidorDeAuth)
          return (ctx: HttpContext) => new GuardRemoto(ctx, auth)
        },
      },
    },
  })
  return config.resolver(app)
})

export default authConfig

declare module '@adonisjs/auth/types' {
  export interface Authenticators extends InferAuthenticators<typeof authConfig> {}
}
