import { lanzar } from '../../tests/apoyo/procesos.ts'
import { entornoDelProducto } from '../velocidad/piezas.ts'
import type { Lugar } from './mundo.ts'

/** Recuenta todo con el comando que lo hace. */
export async function verificar(compilado: string, lugar: Lugar, banderas: string[] = []) {
  const desde = performance.now()
  const argumentos = ['ace.js', 'base:verificar', '--sin-huerfanos', '--json', ...banderas]
  const entorno = { ...entornoDelProducto(lugar.url, lugar.sustitutos), PORT: '1' }
  const comando = lanzar(argumentos, { cwd: compilado, entorno })
  await comando.estado
  if (comando.salida() === '') {
    throw new Error(comando.errores())
  }
  const { cuentas, contadores: suyos } = JSON.parse(comando.salida())
  return {
    distintos: cuentas.distintos + suyos.distintos,
    mirados: cuentas.mirados + suyos.mirados,
    ms: performance.now() - desde,
  }
}
