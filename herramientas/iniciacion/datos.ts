import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { crearCarpeta } from '../../app/base/crear_carpeta.ts'

/** Todo lo que esto guarda en la carpeta de datos: lo único que `--limpiar` borra. */
const PROPIOS = [
  /^app\.sqlite3(-shm|-wal|\.candado.*)?$/,
  /^(auth|media|firebase)\.sqlite3(-shm|-wal)?$/,
  /^entorno$/,
  /^(servidor|red_local|comandos)\.log$/,
]

/** Las carpetas en las que lo guarda. */
const CARPETAS = ['red_local', 'registros']

/** Lo que se guarda es de personas: lo lee solo quien lo corre. */
const PRIVADA = 0o700
const PRIVADO = 0o600

/** Lo que se cree desde acá, acá y en los procesos que se enciendan, es solo de quien lo corre. */
export function guardarEnPrivado() {
  process.umask(0o077)
}

/** Crea la carpeta de datos si no está, y cierra lo que haya quedado abierto. @throws Error con una oración si no se puede */
export function prepararCarpeta(datos: string) {
  try {
    for (const carpeta of CARPETAS) {
      crearCarpeta(join(datos, carpeta), PRIVADA)
      chmodSync(join(datos, carpeta), PRIVADA)
    }
    propios(datos).forEach((archivo) => chmodSync(archivo, PRIVADO))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Error(`No se puede guardar nada en ${datos} (${code}): elegí otra con --datos.`)
  }
}

/** Borra lo que esto guardó, y nada más: la carpeta puede tener cosas de otros. */
export function limpiarCarpeta(datos: string) {
  propios(datos).forEach((archivo) => rmSync(archivo))
}

function propios(datos: string): string[] {
  const carpetas = ['', ...CARPETAS].map((nombre) => join(datos, nombre)).filter(existsSync)
  return carpetas.flatMap((carpeta) =>
    readdirSync(carpeta)
      .filter((nombre) => PROPIOS.some((propio) => propio.test(nombre)))
      .map((nombre) => join(carpeta, nombre))
  )
}

/** Dónde va cada cosa en la carpeta de datos. */
export function ubicar(datos: string) {
  return {
    base: `sqlite:///${join(datos, 'app.sqlite3')}`,
    redLocal: join(datos, 'red_local'),
    entorno: join(datos, 'entorno'),
    registro: (nombre: string) => join(datos, 'registros', `${nombre}.log`),
  }
}
