import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Indice } from '#consola/indice/indice'

const RAIZ = join(import.meta.dirname, '../../..')

/** La compilación lleva el suyo, que no puede quedar viejo. */
export const DE_LA_COMPILACION = 'commands/indice.json'

const GUARDADO = join(RAIZ, 'node_modules/.cache/consola/indice.json')

/** De dónde sale lo que los comandos dicen de sí mismos. */
const FUENTES = ['commands', 'app', 'start', 'database']
const PAQUETES = ['package-lock.json', 'node_modules/.package-lock.json']

/**
 * Qué comandos hay, sin cargar ninguno: cargarlos todos es cargar media aplicación. Mientras se desarrolla
 * se lo rehace cuando cambió algo de lo que sale.
 */
export async function leerIndice(): Promise<Indice> {
  const compilado = leer(join(RAIZ, DE_LA_COMPILACION))
  if (compilado) {
    return compilado
  }
  const huella = huellaDeLasFuentes()
  const guardado = leer(GUARDADO)
  if (guardado?.huella === huella) {
    return guardado
  }
  const indice = await generarIndice()
  guardar({ ...indice, huella })
  return indice
}

/** Se lo pregunta a los comandos (`bin/indexar.ts`). */
export async function generarIndice(): Promise<Indice> {
  const traductor = pathToFileURL(join(RAIZ, 'bin/traductor.js')).href
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', traductor, join(RAIZ, 'bin/indexar.ts')],
    { cwd: RAIZ, maxBuffer: 64 * 1024 * 1024 }
  )
  return JSON.parse(stdout)
}

function leer(archivo: string): (Indice & { huella?: string }) | undefined {
  try {
    return JSON.parse(readFileSync(archivo, 'utf-8'))
  } catch {
    return undefined
  }
}

/** Con un cambio de nombre al final: dos comandos a la vez nunca leen uno a medias. */
function guardar(indice: Indice & { huella: string }) {
  const temporal = `${GUARDADO}.${process.pid}`
  try {
    mkdirSync(dirname(GUARDADO), { recursive: true })
    writeFileSync(temporal, JSON.stringify(indice))
    renameSync(temporal, GUARDADO)
  } catch {
    // Donde no se puede escribir, se rehace cada vez.
  }
}

function huellaDeLasFuentes(): string {
  const huella = createHash('sha1')
  for (const archivo of [...PAQUETES, ...FUENTES.flatMap(archivosDe)]) {
    const estado = statSync(join(RAIZ, archivo), { throwIfNoEntry: false })
    huella.update(`${archivo}:${estado?.mtimeMs}:${estado?.size}\n`)
  }
  return huella.digest('hex')
}

function archivosDe(carpeta: string): string[] {
  return readdirSync(join(RAIZ, carpeta), { recursive: true, encoding: 'utf-8' })
    .filter((nombre) => nombre.endsWith('.ts'))
    .map((nombre) => join(carpeta, nombre))
    .sort()
}
