import { flags } from '@adonisjs/core/ace'
import db from '@adonisjs/lucid/services/db'
import { ComandoBasico } from '#consola/comando_basico'
import { CONTACTOS, SOLICITUDES, VIDEOS_DE_DEMO } from '#database/demo/comunidad'
import { PERSONAS } from '#database/demo/personas'

const TABLAS = ['contacto', 'solicitud_contacto', 'reaccion', 'comentario', 'mensaje']

export default class DemoSembrar extends ComandoBasico {
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

  @flags.boolean({ description: 'Dice qué sembraría, sin hacerlo' })
  declare simular: boolean

  @flags.boolean({ description: 'Si la base ya tiene datos termina bien, sin hacer nada' })
  declare siEstaVacia: boolean

  @flags.boolean({ description: 'Permite sembrar en producción' })
  declare forzar: boolean

  @flags.boolean({ description: 'Escribe el resultado como JSON' })
  declare json: boolean

  override async prepare() {
    await this.exigirBaseMigrada()
  }

  override async run() {
    if (this.app.inProduction && !this.forzar) {
      return this.#negarse('En producción no se siembra la demo sin --forzar.')
    }
    if (!(await this.#estaVacia())) {
      return this.siEstaVacia
        ? this.#mostrar({ sembrada: false })
        : this.#negarse('La base ya tiene datos y la demo se siembra en una vacía.')
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
      this.#mostrar({ sembrada: true, ...(await sembrar.ejecutar()) })
    } catch (error) {
      this.#negarse(`No se pudo sembrar la demo: ${error instanceof Error ? error.message : error}`)
    }
  }

  async #estaVacia(): Promise<boolean> {
    const filas = await Promise.all(TABLAS.map((tabla) => db.from(tabla).select('id').first()))
    return filas.every((fila) => fila === null)
  }

  #negarse(motivo: string) {
    this.logger.error(motivo)
    this.exitCode = 1
  }

  #mostrar({ sembrada, ...cantidades }: { sembrada: boolean } & Record<string, unknown>) {
    if (this.json) {
      this.logger.log(JSON.stringify({ sembrada, ...cantidades }))
      return
    }
    const detalle = Object.entries(cantidades).map(([que, cuantos]) => `${cuantos} ${que}`)
    if (sembrada) {
      this.logger.success(`Demo sembrada: ${detalle.join(', ')}`)
    } else if (detalle.length > 0) {
      this.logger.info(`Se sembrarían ${detalle.join(', ')} y lo que esa gente hace con ellos`)
    } else {
      this.logger.info('La base ya tiene datos: no se sembró nada')
    }
  }
}
