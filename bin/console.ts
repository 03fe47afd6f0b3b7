/*
|--------------------------------------------------------------------------
| Consola (Ace)
|--------------------------------------------------------------------------
*/
import './exigir_node.js'
import 'reflect-metadata'
import type { ApplicationService } from '@adonisjs/core/types'

const { encender, explicar } = await import('./encendido.js')

/** Ace atrapa los errores de sus comandos, incluidos los de arrancar la aplicación. */
async function explicarErroresDeEntorno(app: ApplicationService) {
  const { errorHandler } = await app.container.make('ace')
  const mostrar = errorHandler.render.bind(errorHandler)
  errorHandler.render = (error, kernel) => explicar(error, () => mostrar(error, kernel))
}

await encender((ignitor) =>
  ignitor.ace().configure(explicarErroresDeEntorno).handle(process.argv.slice(2))
)
