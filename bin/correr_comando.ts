import 'reflect-metadata'
import type { ApplicationService } from '@adonisjs/core/types'
import { traducirOpciones } from '#consola/ayuda/alias'
import type { Anotado } from '#consola/indice/indice'
import { cuidarLaTerminal } from '#consola/mostrar_textos'
import { hayColor, preguntarSoloEnTerminal } from '#consola/terminal'
import { nombreDeModo } from '#start/entorno/modo'
import { encender, explicar } from './encendido.js'
import { programa } from './sin_aplicacion.js'
import { exigirSinSobras, MAL_USADO, quejaDeUso } from './uso_de_consola.js'

/** Corre un comando con la aplicación, si la necesita. */
export async function correrComando(comando: Anotado, argumentos: string[]) {
  /*
  | El puerto es obligatorio en producción para quien escucha. Un comando no escucha: lo corre un
  | trabajador o quien migra, y ahí la plataforma no asigna ninguno. `serve` sí, y se lo pasa a otro.
  */
  if (nombreDeModo(process.env) === 'production' && comando.commandName !== 'serve') {
    process.env.PORT ||= '0'
  }
  /*
  | Sin una terminal, lo que Ace usa para saber su ancho corre otros programas hasta que alguno lo diga.
  */
  process.env.COLUMNS ||= '80'
  process.env.LINES ||= '24'
  await encender((ignitor) =>
    ignitor
      .ace()
      .configure((app) => prepararAce(app, argumentos))
      .handle(traducirOpciones(comando, argumentos))
  )
}

/** Ace atrapa los errores de sus comandos, incluidos los de arrancar la aplicación. */
async function prepararAce(app: ApplicationService, argumentos: string[]) {
  const ace = await app.container.make('ace')
  const { errorHandler, ui } = ace
  ace.info.set('binary', programa())
  if (!hayColor(process.stdout, argumentos)) {
    ui.switchMode('silent')
  }
  cuidarLaTerminal(ui)
  preguntarSoloEnTerminal(ace)
  // Las rutas se cargan donde se atienden pedidos: para listarlas hay que ser, por un rato, uno de esos.
  ace.finding((nombre) => {
    if (nombre === 'list:routes') {
      app.setEnvironment('repl')
    }
  })
  ace.loaded((comando) => {
    const validar = comando.validate.bind(comando)
    comando.validate = (escrito) => {
      validar(escrito)
      exigirSinSobras(escrito)
    }
  })
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
