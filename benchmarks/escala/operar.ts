import pg from 'pg'
import { Client } from 'undici'
import { azar } from '../velocidad/escenario.ts'
import type { Encendido, Lugar } from './mundo.ts'
import { unaOperacion } from './operaciones.ts'

const [CONEXIONES, MUERTES] = [16, 20]
/** De cada cien, cuántos se van sin esperar la respuesta. */
const SE_VAN = 3

type Contado = Record<'hechas' | 'cortadas' | 'fallidas' | 'muertes', number> & { peorMs: number }

/** Cada conexión hace una operación al azar detrás de otra; si se le pide, los servidores mueren cada tanto. */
export async function operar(
  lugar: Lugar,
  servidores: Encendido[],
  { cuantas, matar }: { cuantas: number; matar: boolean }
): Promise<Contado> {
  const base = new pg.Pool({ connectionString: lugar.url, max: CONEXIONES })
  const contado: Contado = { hechas: 0, cortadas: 0, fallidas: 0, muertes: 0, peorMs: 0 }
  const alAzar = azar()
  let [empezadas, reencendido] = [0, Promise.resolve()]

  /** Lo mata y enciende otro en su lugar; quien le hablaba se entera solo. */
  async function reemplazar() {
    const cual = contado.muertes++ % servidores.length
    await servidores[cual]?.detener('SIGKILL')
    servidores[cual] = await lugar.encender()
  }

  async function conexion(orden: number) {
    const cual = orden % servidores.length
    let [url, cliente] = ['', new Client('http://127.0.0.1')]
    while (empezadas++ < cuantas) {
      if (matar && empezadas % Math.ceil(cuantas / MUERTES) === 0) {
        reencendido = reencendido.then(reemplazar)
      }
      if (url !== servidores[cual]?.url) {
        url = servidores[cual]?.url ?? ''
        await cliente.destroy()
        cliente = new Client(url)
      }
      const operacion = await unaOperacion(base, alAzar, lugar.poblacion.personas)
      const seVa = matar && alAzar(100) < SE_VAN
      const desde = performance.now()
      try {
        const signal = seVa ? AbortSignal.timeout(alAzar(20)) : null
        const { statusCode, body } = await cliente.request({
          ...(operacion ?? { method: 'GET', path: '/ping' }),
          signal,
        })
        await body.dump()
        contado.hechas++
        contado.fallidas += statusCode >= 500 ? 1 : 0
      } catch {
        contado.cortadas++
        await (seVa ? undefined : reencendido)
      }
      contado.peorMs = Math.max(contado.peorMs, Math.round(performance.now() - desde))
    }
    await cliente.close()
  }
  await Promise.all(Array.from({ length: CONEXIONES }, (_, orden) => conexion(orden)))
  await reencendido
  await base.end()
  return contado
}
