import { flags } from '@adonisjs/core/ace'
import { usuarioDelSistema } from '#consola/comando'
import { ComandoConPermiso } from '#consola/comando_con_permiso'
import { ErrorDeComando } from '#consola/errores'
import { explicarFalla } from '#consola/explicar_falla'
import { CONTACTOS, SOLICITUDES, VIDEOS_DE_DEMO } from '#database/demo/comunidad'
import { PERSONAS } from '#database/demo/personas'

const TABLAS = ['contacto', 'solicitud_contacto', 'reaccion', 'comentario', 'mensaje']

export default class DemoSembrar extends ComandoConPermiso {
  static override commandName = 'demo:sembrar'
  static override description = 'Siembra una comunidad de ejemplo en la red y en la base vacía'
  static override help = [
    'Registra personas en el auth server, sube videos al media server y escribe contactos,',
    'solicitudes, reacciones, comentarios y mensajes en la base. Siempre siembra lo mismo.',
    'Solo en una base vacía: para vaciarla, {{ binaryName }} migration:fresh.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} demo:sembrar',
    '  {{ binaryName }} demo:sembrar --simular --json',
    '  {{ binaryName }} demo:sembrar --si-esta-vacia',
  ]

  @flags.boolean({ description: 'Si la base ya tiene datos termina bien, sin hacer nada' })
  declare siEstaVacia: boolean

  override async run() {
    this.exigirPermiso('se siembra la demo')
    if (!(await this.#estaVacia())) {
      if (!this.siEstaVacia) {
        throw new ErrorDeComando('La base ya tiene datos y la demo se siembra en una vacía.')
      }
      return this.#mostrar({ sembrada: false })
    }
    if (this.simular) {
      return this.#mostrar({
        sembrada: false,
        personas: PERSONAS.length,
        videos: VIDEOS_DE_DEMO.length,
        contactos: CONTACTOS.length,
        solicitudes: SOLICITUDES.length,
      })
    }
    await this.#sembrar()
  }

  async #sembrar() {
    // Ace importa todos los comandos para listarlos: el sembrador y faker, solo cuando se siembra.
    const { SembrarDemo } = await import('#database/demo/sembrar')
    const sembrar = await this.app.container.make(SembrarDemo)
    try {
      this.#mostrar({ sembrada: true, ...(await sembrar.ejecutar({ quien: usuarioDelSistema() })) })
    } catch (error) {
      throw new ErrorDeComando(`No se pudo sembrar la demo. ${explicarFalla(error)}`, {
        cause: error,
      })
    }
  }

  async #estaVacia(): Promise<boolean> {
    const { default: db } = await import('@adonisjs/lucid/services/db')
    const filas = await Promise.all(TABLAS.map((tabla) => db.from(tabla).select('id').first()))
    return filas.every((fila) => fila === null)
  }

  #mostrar({ sembrada, ...cantidades }: { sembrada: boolean } & Record<string, unknown>) {
    const detalle = Object.entries(cantidades).map(([que, cuantos]) => `${cuantos} ${que}`)
    this.responder({ sembrada, ...cantidades }, () => {
      if (sembrada) {
        this.logger.success(`Demo sembrada: ${detalle.join(', ')}`)
      } else if (detalle.length > 0) {
        this.logger.info(`Se sembrarían ${detalle.join(', ')} y lo que esa gente hace con ellos`)
      } else {
        this.logger.info('La base ya tiene datos: no se sembró nada')
      }
    })
  }
}
