/*
|--------------------------------------------------------------------------
| Salida del registro
|--------------------------------------------------------------------------
|
| Escribir el registro no puede detener al servidor ni hacerlo caer: con el
| disco lleno, o si murió quien lo leía, se pierden líneas, y cuando se puede
| escribir otra vez se dice cuántas.
|
*/
import { write } from 'node:fs'
import { escribirTodo } from '#start/escribir_todo'

/** Lo más que espera su turno: pasado esto, quien lee no da abasto y lo que sigue se pierde. */
const ESPERANDO_MAXIMO = 8 * 1024 * 1024

/** Cuánto se escribe de una vez. */
const TROZO_MAXIMO = 256 * 1024

/** Cuánto se juntan: lo que se pierde si matan al proceso. Cada escritura cuesta lo mismo que diez líneas. */
const JUNTAR_MS = 20

/** Lo de todos los días (`info` y menos): lo demás se escribe enseguida. */
const DE_RUTINA = /^\{"level":[123]0,/

/** Cada cuánto se prueba con una salida que está llena por ahora. */
const LLENA_POR_AHORA_MS = 50

type Escribir = (
  destino: number,
  trozo: Buffer,
  listo: (error: NodeJS.ErrnoException | null, escritos: number) => void
) => void

type Opciones = {
  /** Descriptor en el que se escribe. */
  destino: number
  /** Cómo se ve cada línea; si no, como es. */
  forma?: ((linea: string) => string) | undefined
  escribir?: Escribir
  /** Cuándo se escribe lo que se juntó. */
  citar?: (seguir: () => void) => void
}

type Perdidas = { cuantas: number; motivo: string }

/** Cuántas líneas van en un trozo, y de cuántas perdidas avisa. */
type Lleva = { lineas: number; avisadas: number }

export class SalidaDelRegistro {
  #esperando: string[] = []
  #bytesEsperando = 0
  #escribiendo = false
  #citada = false
  #perdidas: Perdidas = { cuantas: 0, motivo: '' }
  /** Si lo último que se escribió dejó una línea por la mitad. */
  #aMedias = false
  /** Lo que espera que la salida tenga lugar. */
  #frenado: Buffer | undefined

  constructor(private readonly opciones: Opciones) {
    // Lo que todavía no salió, que el proceso termina.
    process.on('exit', () => this.#terminar())
  }

  write(linea: string) {
    if (this.#bytesEsperando >= ESPERANDO_MAXIMO) {
      return this.#perder(1, 'no se las lee a tiempo')
    }
    this.#esperando.push(linea)
    this.#bytesEsperando += linea.length
    this.#citar(linea)
  }

  #citar(linea: string) {
    if (this.#escribiendo) {
      return
    }
    if (!DE_RUTINA.test(linea)) {
      setImmediate(() => this.#seguir())
      return
    }
    if (this.#citada) {
      return
    }
    this.#citada = true
    const { citar = (seguir) => void setTimeout(seguir, JUNTAR_MS).unref() } = this.opciones
    citar(() => {
      this.#citada = false
      this.#seguir()
    })
  }

  #seguir() {
    if (this.#escribiendo || this.#esperando.length === 0) {
      return
    }
    this.#escribiendo = true
    const lineas = this.#tomar(TROZO_MAXIMO)
    const avisadas = this.#perdidas.cuantas
    const trozo = Buffer.from(this.#armar(lineas))
    this.#escribir(trozo, { lineas: lineas.length, avisadas })
  }

  #tomar(bytes: number): string[] {
    let [cuantas, van] = [0, 0]
    while (cuantas < this.#esperando.length && (cuantas === 0 || van < bytes)) {
      van += this.#esperando[cuantas]?.length ?? 0
      cuantas++
    }
    this.#bytesEsperando -= van
    return this.#esperando.splice(0, cuantas)
  }

  #armar(lineas: string[]): string {
    const { cuantas, motivo } = this.#perdidas
    const aviso = cuantas > 0 ? [avisoDe(cuantas, motivo)] : []
    const { forma = (linea) => linea } = this.opciones
    return (this.#aMedias ? '\n' : '') + [...aviso, ...lineas].map(forma).join('')
  }

  #escribir(trozo: Buffer, lleva: Lleva) {
    const { destino, escribir = write } = this.opciones
    escribir(destino, trozo, (error, escritos) => {
      if (error?.code === 'EAGAIN') {
        this.#frenado = trozo
        setTimeout(() => this.#reintentar(trozo, lleva), LLENA_POR_AHORA_MS).unref()
        return
      }
      if (!error && escritos < trozo.length) {
        this.#aMedias = true
        return this.#escribir(trozo.subarray(escritos), lleva)
      }
      this.#escribiendo = false
      if (error) {
        this.#perder(lleva.lineas, error.code ?? error.message)
      } else {
        this.#aMedias = false
        // Las que se perdieron mientras se escribía no estaban en el aviso.
        this.#perdidas.cuantas -= lleva.avisadas
      }
      this.#seguir()
    })
  }

  #reintentar(trozo: Buffer, lleva: Lleva) {
    this.#frenado = undefined
    this.#escribir(trozo, lleva)
  }

  #perder(cuantas: number, motivo: string) {
    this.#perdidas = { cuantas: this.#perdidas.cuantas + cuantas, motivo }
  }

  #terminar() {
    try {
      const ultimas = Buffer.from(this.#armar(this.#esperando.splice(0)))
      escribirTodo(
        this.opciones.destino,
        Buffer.concat([...(this.#frenado ? [this.#frenado] : []), ultimas])
      )
    } catch {
      // Ya no hay dónde decirlo.
    }
  }
}

/** Con la forma de las demás líneas (40 es el nivel `warn` de pino). */
const avisoDe = (cuantas: number, motivo: string) =>
  `${JSON.stringify({
    level: 40,
    time: Date.now(),
    pid: process.pid,
    lineas_perdidas: cuantas,
    msg: `Se perdieron ${cuantas} líneas del registro: no se las pudo escribir (${motivo})`,
  })}\n`
