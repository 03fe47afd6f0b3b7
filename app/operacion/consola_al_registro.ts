import { format } from 'node:util'

type Registro = { warn(objeto: object, mensaje: string): void }

type Metodo = 'debug' | 'log' | 'info' | 'warn' | 'error'

const LARGO_MAXIMO = 2_000

/** Cada cuánto se repite una misma línea, y cuántas distintas se recuerdan. */
const PAUSA_MS = 60_000
const RECORDADAS = 100

/**
 * Lleva al registro lo que las bibliotecas escriben por su cuenta (el SDK de Firebase avisa en texto, una vez por
 * segundo mientras no hay red) y los avisos de Node: en producción cada línea es JSON, y una misma línea va a lo
 * sumo una vez por minuto.
 */
export function llevarAlRegistro(
  registro: Registro,
  metodos: readonly Metodo[],
  ahora: () => number = () => performance.now()
) {
  const ultimas = new Map<string, number>()
  const anotar = (fuente: string, texto: string) => {
    const linea = texto.slice(0, LARGO_MAXIMO)
    const anterior = ultimas.get(linea)
    if (anterior !== undefined && ahora() - anterior < PAUSA_MS) {
      return
    }
    if (ultimas.size >= RECORDADAS) {
      ultimas.clear()
    }
    ultimas.set(linea, ahora())
    registro.warn({ fuente }, linea)
  }
  for (const metodo of metodos) {
    console[metodo] = (...partes: unknown[]) => anotar('consola', format(...partes))
  }
  process.removeAllListeners('warning')
  process.on('warning', ({ name, message }) => anotar('node', `${name}: ${message}`))
}
