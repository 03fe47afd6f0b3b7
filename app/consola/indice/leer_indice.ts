import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { crearCarpeta } from '#base/crear_carpeta'
import type { Indice, IndiceConFuentes } from '#consola/indice/indice'

const RAIZ = join(import.meta.dirname, '../../..')

/** La compilación lleva el suyo, que no puede quedar viejo. */
export const DE_LA_COMPILACION = 'commands/indice.json'

const GUARDADO = join(RAIZ, 'node_modules/.cache/consola/indice_de_comandos.json')
const PAQUETES = ['package-lock.json', 'node_modules/.package-lock.json']

type Guardado = IndiceConFuentes & { huella: string }

let leido: Promise<Indice> | undefined

/**
 * Qué comandos hay, sin cargar ninguno: cargarlos todos es cargar media aplicación. Mientras se desarrolla
 * se lo rehace cuando cambió algo de lo que sale.
 */
export function leerIndice(): Promise<Indice> {
  leido ??= buscarIndice()
  return leido
}

async function buscarIndice(): Promise<Indice> {
  const compilado = leer<Indice>(join(RAIZ, DE_LA_COMPILACION))
  if (compilado) {
    return compilado
  }
  const guardado = leer<Guardado>(GUARDADO)
  if (guardado && guardado.huella === huellaDe(guardado.fuentes)) {
    return guardado
  }
  const indice = await generarIndice()
  guardar({ ...indice, huella: huellaDe(indice.fuentes) })
  return indice
}

/** Se lo pregunta a los comandos (`bin/indexar.ts`). */
export async function generarIndice(): Promise<IndiceConFuentes> {
  const traductor = pathToFileURL(join(RAIZ, 'bin/traductor.js')).href
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', traductor, join(RAIZ, 'bin/indexar.ts')],
    { cwd: RAIZ, maxBuffer: 64 * 1024 * 1024 }
  )
  return JSON.parse(stdout)
}

function leer<Leido>(archivo: string): Leido | undefined {
  try {
    return JSON.parse(readFileSync(archivo, 'utf-8'))
  } catch {
    return undefined
  }
}

/** Con un cambio de nombre al final: dos comandos a la vez nunca leen uno a medias. */
function guardar(indice: Guardado) {
  const temporal = `${GUARDADO}.${process.pid}`
  try {
    crearCarpeta(dirname(GUARDADO))
    writeFileSync(temporal, JSON.stringify(indice))
    renameSync(temporal, GUARDADO)
  } catch {
    // Donde no se puede escribir, se rehace cada vez.
  }
}

/** También qué archivos hay: uno nuevo no está entre las fuentes. */
function huellaDe(fuentes: string[]): string {
  const huella = createHash('sha1')
  huella.update(readdirSync(join(RAIZ, 'commands'), { recursive: true }).sort().join())
  for (const archivo of [...PAQUETES, ...fuentes]) {
    const estado = statSync(join(RAIZ, archivo), { throwIfNoEntry: false })
    huella.update(`${archivo}:${estado?.mtimeMs}:${estado?.size}\n`)
  }
  return huella.digest('hex')
}
