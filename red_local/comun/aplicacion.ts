import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { permitirCualquierOrigen } from './cors.ts'
import { rutaPedida } from './ruta.ts'

export type Entorno = { Bindings: HttpBindings }
export type Aplicacion = Hono<Entorno>
export type Contexto = Context<Entorno>

/**
 * Una aplicación sin rutas propias que ya sabe lo que los dos servidores tienen en común: CORS,
 * rutas tolerantes y errores en JSON, nunca con el detalle de lo que falló.
 *
 * @param claveDeError la clave con que cada servidor nombra a sus errores.
 */
export function crearAplicacion(claveDeError: 'mensaje' | 'error'): Aplicacion {
  const aplicacion: Aplicacion = new Hono<Entorno>({ getPath: rutaPedida })

  aplicacion.use(permitirCualquierOrigen)
  aplicacion.use(
    methodNotAllowed({
      app: aplicacion,
      onMethodNotAllowed: (contexto, metodos) =>
        contexto.json({ [claveDeError]: 'El método no está permitido.' }, 405, {
          Allow: metodos.join(', '),
        }),
    })
  )

  aplicacion.get('/ping', (contexto) => contexto.json({}))

  aplicacion.notFound((contexto) => contexto.json({ [claveDeError]: 'La ruta no existe.' }, 404))
  aplicacion.onError((error, contexto) => {
    if (error instanceof HTTPException) {
      // Quedó cuerpo sin leer: la conexión no sirve para otro pedido, y hay que avisarlo.
      if (error.status === 413) contexto.header('Connection', 'close')
      return contexto.json({ [claveDeError]: error.message }, error.status)
    }
    return contexto.json({ [claveDeError]: 'Error interno.' }, 500)
  })

  return aplicacion
}
