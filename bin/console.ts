/*
|--------------------------------------------------------------------------
| Consola (Ace)
|--------------------------------------------------------------------------
*/
import './exigir_node.js'
import 'reflect-metadata'
import type { ApplicationService } from '@adonisjs/core/types'

const { encender, explicar } = await import('./encendido.js')
const { MAL_USADO, pideAyuda, quejaDeUso } = await import('./uso_de_consola.js')
const { cuidarLaTerminal } = await import('#consola/mostrar_textos')
const { preguntarSoloEnTerminal } = await import('#consola/terminal')
const { nombreDeModo } = await import('#start/entorno/modo')

/*
| El puerto es obligatorio en producción para quien escucha. Un comando no escucha: lo corre un
| trabajador o quien migra, y ahí la plataforma no asigna ninguno. `serve` sí, y se lo pasa a otro.
*/
if (nombreDeModo(process.env) === 'production' && process.argv[2] !== 'serve') {
  process.env.PORT ||= '0'
}

/*
| `… | head` cierra la salida antes de que se termine de escribir: quien lee ya tiene lo que quería.
*/
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') {
    process.exit(0)
  }
  throw error
})

const argumentos = process.argv.slice(2)

/** Ace atrapa los errores de sus comandos, incluidos los de arrancar la aplicación. */
async function explicarErrores(app: ApplicationService) {
  const ace = await app.container.make('ace')
  const { errorHandler, ui } = ace
  cuidarLaTerminal(ui)
  if (pideAyuda(argumentos)) {
    // Para leerla no hace falta ni la base ni una configuración que sirva.
    ace.finding((nombre) => {
      const comando = ace.getCommand(nombre)
      if (comando) {
        comando.options = { ...comando.options, startApp: false }
      }
    })
  }
  preguntarSoloEnTerminal(ace)
  const mostrar = errorHandler.render.bind(errorHandler)
  errorHandler.render = async (error, kernel) => {
    const queja = quejaDeUso(error)
    if (queja === null) {
      return explicar(error, () => mostrar(error, kernel))
    }
    kernel.exitCode = MAL_USADO
    kernel.ui.logger.error(queja)
  }
}

await encender((ignitor) => ignitor.ace().configure(explicarErrores).handle(argumentos))
