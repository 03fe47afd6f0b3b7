/*
|--------------------------------------------------------------------------
| Traductor de TypeScript para la consola
|--------------------------------------------------------------------------
|
| Traduce con SWC, que entiende los decoradores de los que sale la inyección, y
| guarda lo traducido: `@poppinss/ts-exec` traduce todo de nuevo en cada
| arranque, en otro hilo, y era la mitad de lo que tardaba un comando. Lo
| guardado vale mientras la fuente sea la misma, y se rehace solo.
|
*/
import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const RAIZ = new URL('../', import.meta.url)
const GUARDADO = fileURLToPath(new URL('node_modules/.cache/consola/', RAIZ))
const requerir = createRequire(import.meta.url)
const { imports: alias } = requerir('../package.json')

const OPCIONES = {
  sourceMaps: false,
  module: { type: 'es6' },
  jsc: {
    target: 'esnext',
    parser: { syntax: 'typescript', decorators: true },
    transform: { decoratorMetadata: true, legacyDecorator: true },
    experimental: { keepImportAttributes: true },
    keepClassNames: true,
  },
}

/** Con otro traductor, u otras opciones, lo guardado no sirve. */
const COMO = JSON.stringify([requerir('@swc/core/package.json').version, OPCIONES])

const esPropio = (url) => url?.startsWith(RAIZ.href) && !url.includes('/node_modules/')

registerHooks({
  resolve(nombre, contexto, seguir) {
    const url = fuenteDe(nombre, contexto.parentURL)
    return url ? { url, format: 'module-typescript', shortCircuit: true } : seguir(nombre, contexto)
  },
  load(url, contexto, seguir) {
    return esPropio(url) && /\.ts($|\?)/.test(url)
      ? { format: 'module', source: traducido(fileURLToPath(url)), shortCircuit: true }
      : seguir(url, contexto)
  },
})

/** El archivo de TypeScript que se nombra como si ya estuviera traducido. */
function fuenteDe(nombre, desde) {
  const url = direccionDe(nombre, desde)
  if (!url || !esPropio(url.href)) {
    return undefined
  }
  url.pathname = url.pathname.replace(/\.js$/, '.ts')
  return url.pathname.endsWith('.ts') && existsSync(fileURLToPath(url)) ? url.href : undefined
}

function direccionDe(nombre, desde) {
  // Los paquetes nombran por su dirección entera lo que encontraron en una carpeta.
  if (nombre.startsWith('file:')) {
    return new URL(nombre)
  }
  if (!esPropio(desde)) {
    return undefined
  }
  const ruta = nombre.startsWith('#') ? sinAlias(nombre) : nombre
  return ruta && /^\.{1,2}\//.test(ruta)
    ? new URL(ruta, nombre.startsWith('#') ? RAIZ : desde)
    : undefined
}

function sinAlias(nombre) {
  const corte = nombre.indexOf('/')
  const destino = alias[`${nombre.slice(0, corte)}/*`]
  return destino?.replace('*', nombre.slice(corte + 1))
}

function traducido(ruta) {
  const fuente = readFileSync(ruta, 'utf-8')
  const marca = `//${hash('sha1', COMO + fuente)}\n`
  const archivo = join(GUARDADO, `${hash('sha1', ruta)}.js`)
  const anterior = leer(archivo)
  if (anterior?.startsWith(marca)) {
    return anterior
  }
  const { transformSync } = requerir('@swc/core')
  const { code } = transformSync(fuente, { ...OPCIONES, filename: ruta, swcrc: false })
  const nuevo = `${marca}${code}\n//# sourceURL=${pathToFileURL(ruta).href}`
  guardar(archivo, nuevo)
  return nuevo
}

function leer(archivo) {
  try {
    return readFileSync(archivo, 'utf-8')
  } catch {
    return undefined
  }
}

/** Con un cambio de nombre al final: dos comandos a la vez nunca leen uno a medias. */
function guardar(archivo, contenido) {
  const temporal = `${archivo}.${process.pid}`
  try {
    mkdirSync(GUARDADO, { recursive: true })
    writeFileSync(temporal, contenido)
    renameSync(temporal, archivo)
  } catch {
    // Donde no se puede escribir, se traduce cada vez.
  }
}
