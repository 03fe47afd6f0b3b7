import 'reflect-metadata'
import { debuglog } from 'node:util'
import type { ApplicationService } from '@adonisjs/core/types'
import { traducirOpciones } from '#consola/ayuda/alias'
import { explicarFalla } from '#consola/explicar_falla'
import type { Anotado } from '#consola/indice/indice'
import { cuidarLaTerminal } from '#consola/mostrar_textos'
import { dejarCortarLasPreguntas } from '#consola/pregunta_cortada'
import { hayColor, preguntarSoloEnTerminal } from '#consola/terminal'
import { ponerEnLaConsola } from '#start/entorno/de_la_consola'
import { nombreDeModo } from '#start/entorno/modo'
import { encender, explicar } from './encendido.js'
import { prepararBase } from './base_de_consola.js'
import { INTERRUMPIDO } from './estados.js'
import { programa } from './sin_aplicacion.js'
import {
  cancelado,
  exigirBienUsado,
  exigirSinSobras,
  MAL_USADO,
  quejaDeUso,
} from './uso_de_consola.js'

/** Corre un comando con la aplicación, si la necesita. */
export async function correrComando(comando: Anotado, argumentos: string[]) {
  /*
  | El puerto es obligatorio en producción para quien escucha. Un comando no escucha: lo corre un
  | trabajador o quien migra, y ahí la plataforma no asigna ninguno. `serve` sí, y se lo pasa a otro.
  */
  if (nombreDeModo(process.env) === 'production' && comando.commandName !== 'serve') {
    ponerEnLaConsola('PORT', '0')
  }
  /*
  | Lo que registran las bibliotecas es para quien mira andar a un proceso: en un comando que hace lo suyo y
  | termina, la falla ya la explica él.
  */
  if (!comando.options.staysAlive) {
    ponerEnLaConsola('LOG_LEVEL', 'error')
    // El SDK de Firebase avisa así, con la pila de lo que después igual informa quien lo usa.
    console.warn = debuglog('consola')
  }
  /*
  | Sin una terminal, lo que Ace usa para saber su ancho corre otros programas hasta que alguno lo diga.
  */
  process.env.COLUMNS ||= '80'
  process.env.LINES ||= '24'
  await encender(
    (ignitor) =>
      ignitor
        .ace()
        .configure((app) => prepararAce(app, comando, argumentos))
        .handle(traducirOpciones(comando, argumentos)),
    async (error) => void process.stderr.write(`[ error ] ${explicarFalla(error)}\n`)
  )
}

/** Ace atrapa los errores de sus comandos, incluidos los de arrancar la aplicación. */
async function prepararAce(app: ApplicationService, pedido: Anotado, argumentos: string[]) {
  const ace = await app.container.make('ace')
  const { errorHandler, ui } = ace
  ace.info.set('binary', programa())
  if (!hayColor(process.stdout, argumentos)) {
    ui.switchMode('silent')
  }
  cuidarLaTerminal(ui)
  preguntarSoloEnTerminal(ace)
  dejarCortarLasPreguntas()
  // Antes de que el framework encienda la aplicación para el comando.
  ace.finding(async (nombre) => {
    if (nombre === 'list:routes') {
      // Las rutas se cargan donde se atienden pedidos: para listarlas hay que ser, por un rato, uno de esos.
      app.setEnvironment('repl')
    }
    if (nombre === pedido.commandName && pedido.options.startApp) {
      await exigirBienUsado({ app, ace }, pedido, argumentos)
      await prepararBase(pedido)
    }
  })
  ace.loaded((comando) => {
    const validar = comando.validate.bind(comando)
    comando.validate = (escrito) => {
      validar(escrito)
      exigirSinSobras(escrito)
    }
  })
  errorHandler.render = async (error, kernel) => {
    const { logger } = kernel.ui
    if (cancelado(error)) {
      kernel.exitCode = INTERRUMPIDO
      return
    }
    const queja = quejaDeUso(error)
    if (queja !== null) {
      kernel.exitCode = MAL_USADO
      logger.error(queja)
      return
    }
    await explicar(error, async () => logger.error(explicarFalla(error)))
  }
}
