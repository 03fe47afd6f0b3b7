import type { HttpContext } from '@adonisjs/core/http'

/** Quien entró en el panel. Todo esto va en una cookie cifrada, que el navegador guarda y no puede leer. */
export type SesionDelPanel = { email: string; token: string; desde: number }

const CLAVE = 'administrador'

/** Ocho horas desde que se entró, se use o no: lo dice la marca de adentro, y no solo la edad de la cookie. */
const DURACION_MS = 8 * 60 * 60_000

/** Abre una sesión nueva: la que hubiera, quizá puesta por otro, no sigue. */
export function abrirSesion({ session }: HttpContext, sesion: SesionDelPanel) {
  session.clear()
  session.regenerate()
  session.put(CLAVE, sesion)
}

export function cerrarSesion({ session }: HttpContext) {
  session.clear()
  session.regenerate()
}

/** La sesión que hay; nada si no hay, o si todavía no se la leyó. */
export function sesionAbierta(ctx: HttpContext): SesionDelPanel | undefined {
  return ctx.session?.initiated ? ctx.session.get(CLAVE) : undefined
}

export const vencio = ({ desde }: SesionDelPanel, ahora: number): boolean =>
  ahora < desde || ahora - desde > DURACION_MS

/** Con quién y con qué token se hace lo que se pide: es lo que queda en la auditoría. */
export function quienAdministra(ctx: HttpContext): { quien: string; token: string } {
  const sesion = sesionAbierta(ctx)
  if (!sesion) {
    throw new Error('Esa ruta del panel no exige haber entrado')
  }
  return { quien: sesion.email, token: sesion.token }
}
