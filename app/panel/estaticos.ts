import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const CARPETA = join(import.meta.dirname, '../../resources/panel/estilos')

/** Los que se sirven, y ninguno más. */
const TIPOS: Record<string, string> = {
  'marco.css': 'text/css; charset=utf-8',
  'piezas.css': 'text/css; charset=utf-8',
  'datos.css': 'text/css; charset=utf-8',
  'icono.svg': 'image/svg+xml',
}

export async function leerEstatico(nombre: string) {
  const tipo = Object.hasOwn(TIPOS, nombre) ? TIPOS[nombre] : undefined
  return tipo === undefined ? null : { tipo, contenido: await readFile(join(CARPETA, nombre)) }
}
