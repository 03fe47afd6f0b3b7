import app from '@adonisjs/core/services/app'
import emitter from '@adonisjs/core/services/emitter'
import type { HttpContext } from '@adonisjs/core/http'
import { defineConfig, stores } from '@adonisjs/session'
import SessionMiddleware from '@adonisjs/session/session_middleware'

/** La sesión en una cookie cifrada: ningún servidor guarda nada, y cualquiera que tenga la clave la entiende. */
const lector = async (secure: boolean) =>
  new SessionMiddleware(
    await defineConfig({
      cookieName: 'panel',
      age: '8h',
      store: 'cookie',
      stores: { cookie: stores.cookie() },
      cookie: { path: '/panel', httpOnly: true, sameSite: 'lax', secure },
    }).resolver(app),
    emitter
  )

const lectores = { conTls: lector(true), sinTls: lector(false) }

/** Si el pedido llegó por TLS, la cookie no viaja de otra manera. */
export const lectorDeSesiones = ({ request }: HttpContext) =>
  request.secure() ? lectores.conTls : lectores.sinTls
