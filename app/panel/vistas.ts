import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import type { HttpContext } from '@adonisjs/core/http'
import type {} from '@adonisjs/shield/shield_middleware'
import { Edge } from 'edge.js'
import { comoEsta, comoVa, cuantos, fecha, nombreDe, numero } from '#panel/formatos'
import { MENU, type Seccion } from '#panel/menu'
import { sesionAbierta } from '#panel/sesion'
import { sinEnganiosHondo } from '#panel/sin_enganios_hondo'

const edge = Edge.create({ cache: app.inProduction })
edge.mount(join(import.meta.dirname, '../../resources/panel/vistas'))
Object.entries({ comoEsta, comoVa, cuantos, fecha, nombreDe, numero, encodeURIComponent }).forEach(
  ([nombre, funcion]) => edge.global(nombre, funcion)
)

/** Algo ya armado acá, como un gráfico: lo único que va a la página sin escaparse. */
export const armado = (svg: string): unknown => edge.globals.html.safe(svg)

type Pagina = {
  /** Lo que dice la pestaña y el encabezado. */
  titulo: string
  seccion?: Seccion
} & Record<string, unknown>

/**
 * Una página del panel. Todo texto que se lee llega a la vista sin engaños, y Edge lo escapa. Lo que va adentro de un
 * campo, que vuelve con el formulario y se guarda, es `escrito`: ese llega como es.
 */
export async function mostrar(ctx: HttpContext, vista: string, pagina: Pagina, escrito?: object) {
  const { request, response } = ctx
  const sesion = sesionAbierta(ctx)
  const csrf = request.csrfToken ?? ''
  const estado = sinEnganiosHondo({
    ...pagina,
    csrf,
    marco: {
      titulo: pagina.titulo,
      seccion: pagina.seccion ?? null,
      menu: MENU,
      // Solo quién es: el token no sale de la sesión.
      sesion: sesion ? { email: sesion.email } : null,
      csrf,
      avisos: [...(ctx.session?.flashMessages.get('avisos', []) ?? []), ...(ctx.avisos ?? [])],
    },
  }) as Record<string, unknown>
  response.header('Content-Type', 'text/html; charset=utf-8')
  response.send(await edge.render(vista, { ...estado, ...escrito }))
}
