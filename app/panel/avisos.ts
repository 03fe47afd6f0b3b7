import type { HttpContext } from '@adonisjs/core/http'
import { recortar } from '#panel/recortar'

/** Cómo es lo que se avisa: `listo`, se hizo; `aviso`, hay que saberlo; `mal`, no se pudo. */
export type Aviso = { clase: 'listo' | 'aviso' | 'mal'; texto: string }

/** Avisa algo en la página que se está por mostrar. */
export function avisar(ctx: HttpContext, clase: Aviso['clase'], texto: string) {
  ctx.avisos = [...(ctx.avisos ?? []), { clase, texto }]
}

/** Viaja en la sesión, que es una cookie: una de más de 4096 bytes el navegador no la guarda. */
const LARGO = 300

/** Va a otra página del panel y avisa algo ahí. */
export function irConAviso(ctx: HttpContext, ruta: string, clase: Aviso['clase'], texto: string) {
  ctx.session.flash('avisos', [{ clase, texto: recortar(texto, LARGO) }])
  irA(ctx, ruta)
}

/** Va a otra página del panel, que se pide con GET. */
export function irA({ response }: HttpContext, ruta: string) {
  response.redirect().status(303).toPath(ruta)
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Lo que la página del panel dice arriba de todo. */
    avisos?: Aviso[]
  }
}
