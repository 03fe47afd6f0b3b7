import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const CARPETA = join(import.meta.dirname, '../../resources/panel')

const CSS = 'text/css; charset=utf-8'

/** Los que se sirven, y ninguno más. */
const ESTATICOS: Record<string, { tipo: string; carpeta: 'estilos' | 'guiones' }> = {
  'marco.css': { tipo: CSS, carpeta: 'estilos' },
  'piezas.css': { tipo: CSS, carpeta: 'estilos' },
  'datos.css': { tipo: CSS, carpeta: 'estilos' },
  'icono.svg': { tipo: 'image/svg+xml', carpeta: 'estilos' },
  'vista_previa.js': { tipo: 'text/javascript; charset=utf-8', carpeta: 'guiones' },
}

export async function leerEstatico(nombre: string) {
  const cual = Object.hasOwn(ESTATICOS, nombre) ? ESTATICOS[nombre] : undefined
  if (!cual) {
    return null
  }
  const { tipo, carpeta } = cual
  return { tipo, contenido: await readFile(join(CARPETA, carpeta, nombre)) }
}
