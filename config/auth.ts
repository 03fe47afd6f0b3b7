import { defineConfig } from '@adonisjs/auth'
import type { InferAuthenticators } from '@adonisjs/auth/types'
import type { HttpContext } from '@adonisjs/core/http'
import { GuardRemoto } from '#auth/guard_remoto'
import { ServidorDeAuth } from '#red/auth/contrato'

const authConfig = defineConfig({
  default: 'remoto',
  guards: {
    remoto: {
      async resolver(_nombre, app) {
        const auth = await app.container.make(ServidorDeAuth)
        return (ctx: HttpContext) => new GuardRemoto(ctx, auth)
      },
    },
  },
})

export default authConfig

declare module '@adonisjs/auth/types' {
  export interface Authenticators extends InferAuthenticators<typeof authConfig> {}
}
