import { flags } from '@adonisjs/core/ace'
import { ENTERO_MAXIMO } from '#base/entero_maximo'
import { usuarioDelSistema } from '#consola/comando'
import { ComandoConPermiso } from '#consola/comando_con_permiso'
import { conFaker } from '#consola/con_faker'
import { hastaElCorte } from '#consola/corte'
import { ErrorDeComando } from '#consola/errores'
import { explicarFalla } from '#consola/explicar_falla'
import { numero } from '#consola/numeros'
import { Progreso } from '#consola/progreso'
import { leerVolumen } from '#consola/volumen_de_demo'
import { CONTACTOS, SOLICITUDES, VIDEOS_DE_DEMO } from '#database/demo/comunidad'
import { PERSONAS } from '#database/demo/personas'
import type { Volumen } from '#database/demo/volumen/sembrar'

const TABLAS = ['contacto', 'solicitud_contacto', 'reaccion', 'comentario', 'mensaje']

export default class DemoSembrar extends ComandoConPermiso {
  static override commandName = 'demo:sembrar'
  static override description = 'Siembra una comunidad de ejemplo en la red y en la base vacía'
  static override help = [
    'Registra personas en el auth server, sube videos al media server y escribe contactos,',
    'solicitudes, reacciones, comentarios y mensajes en la base. Siempre siembra lo mismo.',
    'Solo en una base vacía: para vaciarla, {{ binaryName }} migration:fresh.',
    '',
    'Con --usuarios, --videos, --reacciones o --comentarios siembra en cambio esas cantidades de gente inventada,',
    'haya lo que haya. Si se corta, con la misma semilla completa lo que falta.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} demo:sembrar',
    '  {{ binaryName }} demo:sembrar --usuarios=1000 --videos=400 --reacciones=200000 --comentarios=20000',
    '  {{ binaryName }} demo:sembrar --simular --json',
    '  {{ binaryName }} demo:sembrar --si-esta-vacia',
  ]

  @flags.boolean({ description: 'Si la base ya tiene datos termina bien, sin hacer nada' })
  declare siEstaVacia: boolean

  @numero({ minimo: 1, maximo: 1_000_000, description: 'Cuántas personas inventar (100)' })
  declare usuarios: number | undefined

  @numero({ minimo: 1, maximo: 1_000_000, description: 'Cuántos videos inventar (50)' })
  declare videos: number | undefined

  @numero({ minimo: 0, maximo: 100_000_000, description: 'Cuántas reacciones (diez por persona)' })
  declare reacciones: number | undefined

  @numero({ minimo: 0, maximo: 100_000_000, description: 'Cuántos comentarios (dos por persona)' })
  declare comentarios: number | undefined

  @numero({ minimo: 0, maximo: ENTERO_MAXIMO, description: 'La misma inventa lo mismo (1)' })
  declare semilla: number | undefined

  override revisarUso() {
    super.revisarUso()
    leerVolumen(this)
  }

  override async run() {
    const volumen = leerVolumen(this)
    this.exigirPermiso('se siembra la demo')
    if (volumen) {
      return this.#sembrarVolumen(volumen)
    }
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

  async #sembrarVolumen(volumen: Volumen) {
    if (this.simular) {
      return this.#mostrar({ sembrada: false, ...volumen })
    }
    const { SembrarVolumen } = await conFaker(() => import('#database/demo/volumen/sembrar'))
    const sembrar = await this.app.container.make(SembrarVolumen)
    const progreso = new Progreso()
    const { cortado, segundos, ...hecho } = await hastaElCorte(this, (signal) =>
      sembrar.ejecutar({
        ...volumen,
        semilla: this.semilla ?? 1,
        quien: usuarioDelSistema(),
        signal,
        alAvanzar: (que, hechas, total) => progreso.barra(que, hechas, total),
      })
    ).finally(() => progreso.terminar())
    this.responder({ sembrada: true, ...hecho, segundos }, () => {
      for (const que of ['usuarios', 'videos', 'reacciones', 'comentarios'] as const) {
        this.logger.log(`${hecho[que]} ${que} en ${segundos[que]} s`)
      }
    })
    if (cortado) {
      this.exitCode = 1
      this.logger.error('Se cortó. Correlo igual, con la misma semilla, y completa lo que falta.')
    }
  }

  async #sembrar() {
    const { SembrarDemo } = await conFaker(() => import('#database/demo/sembrar'))
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
