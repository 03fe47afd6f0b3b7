import { once } from 'node:events'
import { spawn } from 'node:child_process'

/** Corre un paso sin pruebas propias, que pasa o falla entero. Lo que escribe se muestra cuando termina. */
export async function pasaVerificacion(nombre: string, [comando = '', ...resto]: string[]) {
  const demora = cronometro()
  const paso = spawn(comando, resto, { stdio: ['ignore', 'pipe', 'pipe'] })
  let escrito = ''
  for (const salida of [paso.stdout, paso.stderr]) {
    salida.setEncoding('utf-8').on('data', (trozo) => (escrito += trozo))
  }
  const [status] = await once(paso, 'close')
  process.stdout.write(`\n── ${nombre} (${demora()})\n${escrito}`)
  return status === 0
}

/** Cuánto pasó desde que se lo pidió, para mostrar. */
export function cronometro() {
  const desde = performance.now()
  return () => `${Math.round((performance.now() - desde) / 1_000)} s`
}
