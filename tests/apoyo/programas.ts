import { join } from 'node:path'
import { lanzar, type Entorno } from './procesos.ts'

const RAIZ = join(import.meta.dirname, '../..')

/** Corre un programa del proyecto con solo este entorno, hasta que termina. */
export async function correr(comando: string, argumentos: string[], entorno: Entorno = {}) {
  const programa = encender(comando, argumentos, entorno)
  return { estado: await programa.estado, salida: programa.salida(), errores: programa.errores() }
}

/** Enciende un programa del proyecto con solo este entorno. */
export function encender(
  comando: string,
  argumentos: string[],
  entorno: Entorno = {},
  escribeEn?: number
) {
  return lanzar(argumentos, {
    comando,
    cwd: RAIZ,
    entorno: {
      HOME: process.env.HOME ?? '',
      // Acá no hay ningún `.env`: el de quien desarrolla completaría lo que a la prueba le falta.
      ENV_PATH: join(RAIZ, 'tests'),
      ...entorno,
    },
    escribeEn,
  })
}

/** Lo compilado, si quien corre las pruebas lo compiló: enciende en la tercera parte del tiempo. */
const { COMPILADO_DE_PRUEBAS: compilado } = process.env

/** El servidor, como lo corre quien despliega; en una corrida suelta, sin compilar. */
export const SERVIDOR = compilado
  ? [join(compilado, 'bin/server.js')]
  : ['--import=@poppinss/ts-exec', 'bin/server.ts']

/** La consola de quien desarrolla, que tiene también lo que no se despliega. */
export const ACE_DE_DESARROLLO = ['ace.js']

export const ACE = compilado ? [join(compilado, 'ace.js')] : ACE_DE_DESARROLLO
