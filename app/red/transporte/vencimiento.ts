import { EventEmitter } from 'node:events'

/**
 * Lo que corta una llamada. Lo que undici espera de un `AbortSignal` se lo da igual un `EventEmitter`, y por llamada cuesta la
 * quinta parte. A axios, que mira si ya se cortó antes de empezar, se le dice que no: empieza enseguida.
 */
export class Corte {
  readonly aborted = false
  readonly senal = new Senal()
}

class Senal extends EventEmitter {
  /** Por qué se cortó: es el error que ve quien llamó. */
  reason: Error | undefined

  cortar(reason: Error) {
    this.reason = reason
    this.emit('abort')
  }
}

/**
 * Hace algo que se corta si no terminó a tiempo. Con `AbortSignal.timeout` el reloj de cada llamada seguía vivo después
 * de contestada: a mil pedidos por segundo, quince mil relojes y una excepción por cada uno.
 */
export async function conVencimiento<Resultado>(
  ms: number,
  hacer: (limite: Corte) => Promise<Resultado>
): Promise<Resultado> {
  const corte = new Corte()
  const reloj = setTimeout(() => corte.senal.cortar(new Vencimiento(ms)), ms)
  try {
    return await hacer(corte)
  } finally {
    clearTimeout(reloj)
  }
}

class Vencimiento extends Error {
  override name = 'TimeoutError'

  constructor(ms: number) {
    super(`No terminó en ${ms} ms`)
  }
}
