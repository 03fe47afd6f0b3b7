import { parseArgs } from 'node:util'
import { resolve } from 'node:path'

export const AYUDA = `Pone a andar Chotuve entero en esta máquina.

Uso: bin/iniciar [opciones]

  --puerto N         puerto del servidor (28080)
  --auth-puerto N    puerto del auth server local (26080)
  --media-puerto N   puerto del media server local (27080)
  --datos CARPETA    dónde guardar las bases y los registros (datos)
  --sin-demo         empezar sin la comunidad de ejemplo
  --limpiar          borrar lo guardado y empezar de nuevo
  --ayuda            mostrar esta ayuda

Con DATABASE_URL en el entorno se usa esa base en lugar del SQLite de la carpeta de datos.
Ctrl-C detiene todo; los datos quedan para la próxima.
`

export type Opciones = {
  puerto: number
  authPuerto: number
  mediaPuerto: number
  datos: string
  conDemo: boolean
  limpiar: boolean
}

/**
 * Las opciones de la línea de comandos, o `null` si se pidió la ayuda.
 *
 * @throws Error con una oración para quien se equivocó
 */
export function leerOpciones(argumentos: string[]): Opciones | null {
  const valores = interpretar(argumentos)
  if (valores.ayuda || valores.help) {
    return null
  }
  const puertos = {
    puerto: leerPuerto('puerto', valores.puerto),
    authPuerto: leerPuerto('auth-puerto', valores['auth-puerto']),
    mediaPuerto: leerPuerto('media-puerto', valores['media-puerto']),
  }
  if (new Set(Object.values(puertos)).size < 3) {
    throw new Error('Los tres puertos tienen que ser distintos.')
  }
  return {
    ...puertos,
    datos: resolve(valores.datos),
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
        'datos': { type: 'string', default: 'datos' },
        'sin-demo': { type: 'boolean', default: false },
        'limpiar': { type: 'boolean', default: false },
        'ayuda': { type: 'boolean', short: 'h', default: false },
        'help': { type: 'boolean', default: false },
      },
    }).values
  } catch {
    // Los mensajes de Node están en inglés.
    throw new Error(`No se entienden los argumentos: ${args.join(' ')}`)
  }
}

function leerPuerto(nombre: string, valor: string): number {
  const puerto = /^[0-9]{1,5}$/.test(valor) ? Number(valor) : 0
  if (puerto < 1 || puerto > 65_535) {
    throw new Error(`--${nombre} tiene que ser un puerto entre 1 y 65535.`)
  }
  return puerto
}
