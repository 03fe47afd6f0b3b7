import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Todo lo que esto guarda en la carpeta de datos: lo único que `--limpiar` borra. */
const PROPIOS = [/^app\.sqlite3/, /^red_local$/, /^registros$/]

/** Deja lista la carpeta de datos, vacía de lo nuestro si se pidió empezar de nuevo. */
export function prepararDatos({ datos, limpiar }: { datos: string; limpiar: boolean }) {
  if (limpiar && existsSync(datos)) {
    for (const nombre of readdirSync(datos)) {
      if (PROPIOS.some((propio) => propio.test(nombre))) {
        rmSync(join(datos, nombre), { recursive: true, force: true })
      }
    }
  }
  mkdirSync(join(datos, 'registros'), { recursive: true })
  return {
    base: `sqlite:///${join(datos, 'app.sqlite3')}`,
    redLocal: join(datos, 'red_local'),
    registro: (nombre: string) => join(datos, 'registros', `${nombre}.log`),
  }
}
