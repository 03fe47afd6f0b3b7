import { sinEnganios } from '#consola/mostrar_textos'

const CADA_MS = 100

/**
 * Una línea que se reescribe mientras se trabaja. Va a la salida de errores, y solo si es una terminal: ni un archivo
 * ni otro programa la tienen que leer.
 */
export class Progreso {
  #ultima = 0
  #escribio = false

  constructor(private readonly salida: NodeJS.WriteStream = process.stderr) {}

  mostrar(linea: string) {
    const ahora = performance.now()
    if (!this.salida.isTTY || ahora - this.#ultima < CADA_MS) {
      return
    }
    this.#ultima = ahora
    this.#escribio = true
    this.salida.write(`\r\u001b[2K${sinEnganios(linea).slice(0, this.salida.columns - 1)}`)
  }

  /** Una barra con cuánto va de un total. */
  barra(que: string, hechas: number, total: number) {
    const parte = total > 0 ? Math.min(1, hechas / total) : 1
    const llenas = Math.round(parte * 20)
    this.mostrar(
      `${que}  ${'█'.repeat(llenas)}${'░'.repeat(20 - llenas)}  ${Math.floor(parte * 100)} %  ${hechas} de ${total}`
    )
  }

  /** La borra: lo que sigue empieza en una línea limpia. */
  terminar() {
    if (this.#escribio) {
      this.salida.write('\r\u001b[2K')
    }
  }
}
