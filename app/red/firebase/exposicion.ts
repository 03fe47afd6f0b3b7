import axios from 'axios'
import { agenteDeFirebase, type OpcionesDeAgente } from '#red/firebase/agente'
import { unirRuta } from '#red/firebase/nodos'

type Base = OpcionesDeAgente & {
  url: string
  /** Los nodos que nadie necesita leer enteros: el teléfono lee los suyos, de a uno (docs/contrato.md §11). */
  rutas: string[]
}

/** Cuánto se lee, como mucho, de una respuesta: alcanza con saber si contestó. */
const BYTES = 1024 * 1024

/**
 * Qué nodos de una base de datos de tiempo real puede leer cualquiera, sin credenciales. Con las reglas
 * abiertas, quien conozca la dirección lee los mensajes de todos y los tokens de sus dispositivos.
 *
 * @throws Error si la base no contesta
 */
export async function nodosExpuestos({ url, rutas, ...opciones }: Base): Promise<string[]> {
  const agente = agenteDeFirebase(opciones)
  const estado = async (ruta: string) => {
    const direccion = new URL(`${unirRuta(ruta)}.json?shallow=true`, `${url.replace(/\/+$/, '')}/`)
    const respuesta = await axios.get(direccion.href, {
      httpsAgent: agente,
      proxy: false,
      timeout: opciones.limiteMs,
      maxContentLength: BYTES,
      responseType: 'text',
      validateStatus: () => true,
    })
    return respuesta.status
  }
  try {
    const estados = await Promise.all(
      rutas.map((ruta) => estado(ruta).catch((error) => siEraDemasiado(error)))
    )
    const rara = estados.find((uno) => ![200, 401, 403].includes(uno))
    if (rara !== undefined) {
      throw new Error(`la base contestó ${rara}: no se sabe si está cerrada`)
    }
    return rutas
      .filter((_ruta, indice) => estados[indice] === 200)
      .map((ruta) => `/${unirRuta(ruta)}`)
  } finally {
    agente.destroy()
  }
}

/** Si contesta tanto que no entra, es que se puede leer. */
function siEraDemasiado(error: unknown): number {
  if (axios.isAxiosError(error) && error.message.includes('maxContentLength')) {
    return 200
  }
  throw error
}
