import { HTTPException } from 'hono/http-exception'
import type { Contexto } from './aplicacion.ts'

const TAMANIO_MAXIMO = 1024 * 1024

export type Objeto = Record<string, unknown>

/** El cuerpo de un pedido, que tiene que ser un objeto JSON; si no lo es, el pedido termina en 400. */
export async function leerObjeto(contexto: Contexto): Promise<Objeto> {
  const tipo = contexto.req.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(tipo)) {
    throw new HTTPException(400, { message: 'El cuerpo tiene que ser application/json.' })
  }

  const cuerpo = interpretar(await leerTexto(contexto))
  if (!esObjeto(cuerpo)) {
    throw new HTTPException(400, { message: 'El cuerpo no es un objeto JSON.' })
  }
  return cuerpo
}

async function leerTexto(contexto: Contexto): Promise<string> {
  const lector = contexto.req.raw.body?.getReader()
  const trozos: Uint8Array[] = []
  let tamanio = 0
  for (let leido = await lector?.read(); leido?.value; leido = await lector?.read()) {
    tamanio += leido.value.byteLength
    // Sin cancelar la lectura: eso cortaría la conexión antes de poder contestar.
    if (tamanio > TAMANIO_MAXIMO) {
      throw new HTTPException(413, { message: 'El cuerpo es muy grande.' })
    }
    trozos.push(leido.value)
  }
  return Buffer.concat(trozos).toString()
}

function interpretar(texto: string): unknown {
  try {
    return JSON.parse(texto)
  } catch {
    throw new HTTPException(400, { message: 'El cuerpo no es JSON válido.' })
  }
}

function esObjeto(valor: unknown): valor is Objeto {
  return typeof valor === 'object' && valor !== null && !Array.isArray(valor)
}
