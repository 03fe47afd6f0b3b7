import { format } from 'node:util'

type Registro = { warn(objeto: object, mensaje: string): void }

type Metodo = 'debug' | 'log' | 'info' | 'warn' | 'error'

const LARGO_MAXIMO = 2_000

/** Cuántas líneas distintas van al registro en cada minuto. */
const DISTINTAS = 60
const MINUTO_MS = 60_000

/**
 * Lleva al registro lo que las bibliotecas escriben por su cuenta (el SDK de Firebase avisa en texto, una vez por
 * segundo mientras no hay red) y los avisos de Node: en producción cada línea es JSON. En un minuto una misma línea
 * va una vez, y de las distintas van unas pocas: lo que escribe otro no llena el disco.
 */
export function llevarAlRegistro(
  registro: Registro,
  metodos: readonly Metodo[],
  ahora: () => number = () => performance.now()
) {
  const deEsteMinuto = new Set<string>()
  let desde = ahora()
  const anotar = (fuente: string, texto: string) => {
    if (ahora() - desde >= MINUTO_MS) {
      desde = ahora()
      deEsteMinuto.clear()
    }
    const linea = texto.slice(0, LARGO_MAXIMO)
    if (deEsteMinuto.size < DISTINTAS && !deEsteMinuto.has(linea)) {
      deEsteMinuto.add(linea)
      registro.warn({ fuente }, linea)
    }
  }
  for (const metodo of metodos) {
    console[metodo] = (...partes: unknown[]) => anotar('consola', format(...partes))
  }
  process.removeAllListeners('warning')
  process.on('warning', ({ name, message }) => anotar('node', `${name}: ${message}`))
}
