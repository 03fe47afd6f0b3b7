import { Readable } from 'node:stream'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import type { Cabeceras, Formato } from '../ataque.js'

export const UN_MEGA = 1_048_576

export const JSON_UTF8: Cabeceras = { 'Content-Type': 'application/json; charset=UTF-8' }

/** Algo que se manda como JSON, lo sea o no. */
export const comoJson = (cuerpo: string | Uint8Array | Readable, cabeceras: Cabeceras = {}) => ({
  cuerpo,
  cabeceras: { ...JSON_UTF8, ...cabeceras },
})

/** El JSON bueno, con otro tipo. */
export const conTipo =
  (tipo: string): Formato =>
  (json) => ({ cuerpo: json, cabeceras: { 'Content-Type': tipo } })

/** El JSON bueno, sin decir qué es. */
export const sinTipo: Formato = (json) => ({ cuerpo: Buffer.from(json), cabeceras: {} })

/** El JSON bueno, comprimido o no, diciendo que lo está. */
export const comprimido =
  (codificacion: string, comprimir: (texto: string) => Uint8Array): Formato =>
  (json) =>
    comoJson(comprimir(json), { 'Content-Encoding': codificacion })

/** De a pedazos y sin decir cuánto mide. */
export const enPedazos = (cuerpo: string | Uint8Array, tamanio: number) => {
  const bytes = Buffer.from(cuerpo)
  const pedazos = Array.from({ length: Math.ceil(bytes.length / tamanio) }, (_, uno) =>
    bytes.subarray(uno * tamanio, (uno + 1) * tamanio)
  )
  return Readable.from(pedazos, { objectMode: false })
}

export const gzip = (texto: string) => gzipSync(texto)
export const deflate = (texto: string) => deflateSync(texto)
export const brotli = (texto: string) => brotliCompressSync(texto)
export const sinComprimir = (texto: string) => Buffer.from(texto)
export const aMedias = (texto: string) => gzipSync(texto).subarray(0, -9)
