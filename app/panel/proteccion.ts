import type { HttpContext } from '@adonisjs/core/http'
import encryption from '@adonisjs/core/services/encryption'
import { cspFactory, csrfFactory, frameGuardFactory } from '@adonisjs/shield/guards'
import { Rechazo } from '#exceptions/rechazo'

/** Nada que no sea de acá, ni escrito dentro de la página; los videos son de donde estén. */
const PROPIO = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'media-src': ['https:', 'http:'],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
}
const csp = cspFactory({ enabled: true, directives: PROPIO })
const cspConGuion = cspFactory({
  enabled: true,
  directives: { ...PROPIO, 'script-src': ["'self'"], 'connect-src': ["'self'"] },
})
const marco = frameGuardFactory({ enabled: true, action: 'DENY' })
const csrf = csrfFactory({ enabled: true, methods: ['POST'] }, encryption.use())

/** Lo que lleva toda página del panel, también la que dice que algo falló: nadie de afuera la lee ni la enmarca. */
export async function protegerPagina(ctx: HttpContext) {
  ctx.response.removeHeader('Access-Control-Allow-Origin')
  ctx.response.removeHeader('Access-Control-Expose-Headers')
  await csp(ctx)
  await marco(ctx)
}

/** Para la única página con un guion, que es de acá y le pregunta a este servidor. */
export const permitirGuion = (ctx: HttpContext) => cspConGuion(ctx)

/** @throws Rechazo 403 si el formulario no salió de una página de esta sesión */
export async function exigirFormularioPropio(ctx: HttpContext) {
  try {
    await csrf(ctx)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'E_BAD_CSRF_TOKEN') {
      throw Rechazo.conMensaje(
        403,
        'Esa página venció o no es de acá, y no se hizo nada. Volvé a abrirla y probá de nuevo.'
      )
    }
    throw error
  }
}
