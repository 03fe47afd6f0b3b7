import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { BaseCommand } from '@adonisjs/core/ace'
import { ErrorDeComando } from '#consola/errores'
import { hacerArchivo } from '#consola/escribir_archivo'
import { motivoDeArchivo } from '#consola/falla_de_archivo'
import type { ReunirDatos } from '#datos/reunir_datos'
import { mostrarDatos } from '#presentacion/datos'

type Datos = Extract<Awaited<ReturnType<ReunirDatos['ejecutar']>>, { tipo: 'datos' }>

/** Escribe todo lo de una persona a medida que se lo lee: en memoria no hay más que un pedazo. */
export class Exportacion {
  /** La sección que se está escribiendo. */
  #seccion = 'usuario'

  constructor(
    private readonly datos: Datos,
    private readonly corte: AbortSignal
  ) {}

  /**
   * En un archivo que lee solo quien lo pidió. Cortado, no queda nada.
   *
   * @throws ErrorDeComando si ya existe, no se puede escribir o lo detuvieron
   */
  async enArchivo(archivo: string): Promise<number> {
    try {
      return await hacerArchivo(archivo, async (aparte) => {
        const destino = createWriteStream(aparte, { flags: 'wx', mode: 0o600 })
        await pipeline(this.#pedazos(), destino, { signal: this.corte })
        return destino.bytesWritten
      })
    } catch (error) {
      throw this.#comoSeDice(error, `no quedó nada en ${archivo}`)
    }
  }

  /** En la salida de un comando. Entre pedazo y pedazo puede ir un salto de línea: sigue siendo el mismo JSON. */
  async enLaSalida({ logger }: BaseCommand) {
    try {
      for await (const pedazo of this.#pedazos()) {
        this.corte.throwIfAborted()
        logger.log(pedazo)
        if (process.stdout.writableNeedDrain) {
          await once(process.stdout, 'drain', { signal: this.corte })
        }
      }
    } catch (error) {
      throw this.#comoSeDice(error, 'lo escrito está incompleto')
    }
  }

  #pedazos() {
    return mostrarDatos({ usuario: this.datos.usuario, partes: this.#siguiendo() })
  }

  async *#siguiendo() {
    for await (const parte of this.datos.partes) {
      this.#seccion = parte.nombre
      yield parte
    }
  }

  #comoSeDice(error: unknown, queQuedo: string): unknown {
    if (this.corte.aborted) {
      return new ErrorDeComando(`Cortado en «${this.#seccion}»: ${queQuedo}.`)
    }
    const esDeArchivos = error instanceof Error && 'syscall' in error && 'path' in error
    return esDeArchivos
      ? new ErrorDeComando(`No se puede escribir ${String(error.path)}: ${motivoDeArchivo(error)}.`)
      : error
  }
}
