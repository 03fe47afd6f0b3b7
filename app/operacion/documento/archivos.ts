import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { leerDocumento } from '#operacion/documento/leer_documento'

const comprimir = promisify(gzip)

const nuestro = (nombre: string) => join(import.meta.dirname, '../../../resources/docs', nombre)
const deSwagger = (nombre: string) =>
  fileURLToPath(import.meta.resolve(`swagger-ui-dist/${nombre}`))

const CSS = 'text/css; charset=utf-8'
const JAVASCRIPT = 'text/javascript; charset=utf-8'

type Origen = { tipo: string; leer: () => Promise<Buffer> }

/** Los de la página con la que se mira y se prueba la API, y el documento: los únicos que se sirven. */
const ORIGENES: Record<string, Origen> = {
  'openapi.json': {
    tipo: 'application/json; charset=utf-8',
    leer: async () => Buffer.from(JSON.stringify(leerDocumento())),
  },
  'index.html': { tipo: 'text/html; charset=utf-8', leer: () => readFile(nuestro('index.html')) },
  'pagina.css': { tipo: CSS, leer: () => readFile(nuestro('pagina.css')) },
  'pagina.js': { tipo: JAVASCRIPT, leer: () => readFile(nuestro('pagina.js')) },
  'swagger-ui.css': { tipo: CSS, leer: () => readFile(deSwagger('swagger-ui.css')) },
  'swagger-ui-bundle.js': {
    tipo: JAVASCRIPT,
    leer: () => readFile(deSwagger('swagger-ui-bundle.js')),
  },
}

export type Archivo = { tipo: string; entero: Buffer; comprimido: Buffer }

const leidos = new Map<string, Promise<Archivo>>()

/** Uno de ellos. Se lo lee y se lo comprime una sola vez, la primera que alguien lo pide. */
export async function leerArchivo(nombre: string): Promise<Archivo | null> {
  const origen = Object.hasOwn(ORIGENES, nombre) ? ORIGENES[nombre] : undefined
  if (!origen) {
    return null
  }
  const archivo = leidos.get(nombre) ?? preparar(origen)
  leidos.set(nombre, archivo)
  return archivo
}

async function preparar({ tipo, leer }: Origen): Promise<Archivo> {
  const entero = await leer()
  return { tipo, entero, comprimido: await comprimir(entero) }
}
