import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { join, resolve } from 'node:path'

/** La carpeta de datos, si no se dice otra: en ella la encuentra sola la consola. */
export const DATOS = join(import.meta.dirname, '../../datos')

/** En un archivo aparte: `bin/iniciar` la muestra antes de que haya un Node con que leerla de acá. */
export const AYUDA = readFileSync(join(import.meta.dirname, 'ayuda.txt'), 'utf-8')

export type Opciones = {
  puerto: number
  authPuerto: number
  mediaPuerto: number
  firebasePuerto: number
  firebaseProxyPuerto: number
  /** Dónde escucha el servidor. */
  host: string
  /** Si en el entorno no hay credenciales de otra. */
  conFirebaseLocal: boolean
  datos: string
  /** La que se eligió con DATABASE_URL: no es de esta carpeta y no se la borra. */
  baseAjena: string | undefined
  administrador: { email: string; clave: string }
  conDemo: boolean
  limpiar: boolean
}

/**
 * Las opciones de la línea de comandos y del entorno, o `null` si se pidió la ayuda.
 *
 * @throws Error con una oración para quien se equivocó
 */
export function leerOpciones(argumentos: string[], entorno: NodeJS.ProcessEnv): Opciones | null {
  const valores = interpretar(argumentos)
  if (valores.ayuda || valores.help) {
    return null
  }
  const puertos = {
    puerto: leerPuerto('puerto', valores.puerto),
    authPuerto: leerPuerto('auth-puerto', valores['auth-puerto']),
    mediaPuerto: leerPuerto('media-puerto', valores['media-puerto']),
    firebasePuerto: leerPuerto('firebase-puerto', valores['firebase-puerto']),
    firebaseProxyPuerto: leerPuerto('firebase-proxy-puerto', valores['firebase-proxy-puerto']),
  }
  if (new Set(Object.values(puertos)).size < Object.keys(puertos).length) {
    throw new Error('Los puertos tienen que ser distintos.')
  }
  if (!valores.host) {
    throw new Error('--host tiene que ser una dirección de esta máquina.')
  }
  // Los archivos de Compose pasan vacías las variables sin valor: valen como ausentes.
  const baseAjena = entorno.DATABASE_URL || undefined
  if (baseAjena && valores.limpiar) {
    throw new Error(
      '--limpiar no toca la base de DATABASE_URL: vaciala con bin/ace migration:fresh, o iniciá sin esa variable.'
    )
  }
  return {
    ...puertos,
    host: valores.host,
    datos: resolve(valores.datos ?? DATOS),
    baseAjena,
    administrador: {
      email: entorno.CHOTUVE_AUTH_ADMIN_EMAIL || 'admin',
      clave: entorno.CHOTUVE_AUTH_ADMIN_CLAVE || 'admin',
    },
    conFirebaseLocal: !entorno.FIREBASE_CREDENCIALES,
    conDemo: !valores['sin-demo'],
    limpiar: valores.limpiar,
  }
}

function interpretar(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        'puerto': { type: 'string', default: '28080' },
        'auth-puerto': { type: 'string', default: '26080' },
        'media-puerto': { type: 'string', default: '27080' },
        'firebase-puerto': { type: 'string', default: '25080' },
        'firebase-proxy-puerto': { type: 'string', default: '25443' },
        'host': { type: 'string', default: '127.0.0.1' },
        'datos': { type: 'string' },
        'sin-demo': { type: 'boolean', default: false },
        'limpiar': { type: 'boolean', default: false },
        'ayuda': { type: 'boolean', short: 'h', default: false },
        'help': { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    // Los mensajes de Node están en inglés.
    const [, sinValor] =
      /^Option '(--[\w-]+).* argument (missing|is ambiguous)/.exec(mensajeDe(error)) ?? []
    if (sinValor) {
      throw new Error(`Falta el valor de ${sinValor}.`)
    }
    throw new Error(`No se entienden los argumentos: ${args.join(' ')}`)
  }
}

const mensajeDe = (error: unknown) => (error instanceof Error ? error.message : '')

function leerPuerto(nombre: string, valor: string): number {
  const puerto = /^[0-9]{1,5}$/.test(valor) ? Number(valor) : 0
  if (puerto < 1 || puerto > 65_535) {
    throw new Error(`--${nombre} tiene que ser un puerto entre 1 y 65535.`)
  }
  return puerto
}
