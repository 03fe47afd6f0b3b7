import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { CargaEnCurso } from '../carga.ts'
import { contar, enPalabras } from '../cifras.ts'
import type { Escena } from '../escena.ts'
import { hasta } from '../../apoyo/espera.ts'

const CUANTAS = 200
const LIMITE_MS = 2_000
const COMIENZO = 'POST /usuario/sesion HTTP/1.1\r\nHost: chotuve\r\n'
const CUERPO = `${COMIENZO}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n`

/** Quien manda de a poco, sus cabeceras o su cuerpo, se queda sin conexión; los demás ni se enteran. */
export const goteo: Escena = {
  nombre: 'pedidos mandados de a un byte (slowloris)',
  async correr(mundo, { porSegundo }) {
    const servidor = await mundo.servidor({
      HTTP_LIMITE_CABECERAS_MS: String(LIMITE_MS),
      HTTP_LIMITE_PEDIDO_MS: String(LIMITE_MS),
    })
    const { elegir } = mundo.comunidad
    const carga = new CargaEnCurso({ url: servidor.url, porSegundo, elegir })
    const desde = performance.now()
    const goteos = Array.from({ length: CUANTAS }, (_, cual) =>
      gotear(servidor.puerto, cual % 2 === 0 ? COMIENZO : CUERPO)
    )
    await hasta(() => goteos.every(({ destroyed }) => destroyed), 'que se corten todos los goteos')
    const segundos = ((performance.now() - desde) / 1_000).toFixed(1)
    await carga.terminar()
    const cifras = contar(carga.resultados)
    assert.deepEqual(cifras.mal, {})
    return [
      `${CUANTAS} cortados en ${segundos} s con un límite de ${LIMITE_MS / 1_000} s; ${enPalabras(cifras)}`,
    ]
  },
}

function gotear(puerto: number, comienzo: string): Socket {
  const enchufe = connect(puerto, '127.0.0.1')
  const reloj = setInterval(() => enchufe.write('X'), 200)
  enchufe
    .on('error', () => {})
    .on('close', () => clearInterval(reloj))
    .resume()
  void once(enchufe, 'connect').then(() => enchufe.write(comienzo))
  return enchufe
}
