import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { contesta } from '../../herramientas/iniciacion/contesta.js'

export type Entorno = Record<string, string>

/** Corre un programa del proyecto con solo este entorno, hasta que termina. */
export async function correr(comando: string, argumentos: string[], entorno: Entorno = {}) {
  const programa = encender(comando, argumentos, entorno)
  return { estado: await programa.estado, salida: programa.salida(), errores: programa.errores() }
}

/** Enciende un programa del proyecto con solo este entorno. */
export function encender(comando: string, argumentos: string[], entorno: Entorno = {}) {
  const hijo = spawn(comando, argumentos, {
    cwd: app.makePath(),
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      // Acá no hay ningún `.env`: el de quien desarrolla completaría lo que a la prueba le falta.
      ENV_PATH: app.makePath('tests'),
      ...entorno,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [salida, errores] = ['', '']
  hijo.stdout.on('data', (trozo) => (salida += trozo))
  hijo.stderr.on('data', (trozo) => (errores += trozo))
  const estado = once(hijo, 'close').then(([codigo]): number | null => codigo)

  return {
    pid: hijo.pid,
    salida: () => salida,
    errores: () => errores,
    estado,

    /** Espera a que conteste una dirección. */
    async contesta(url: string) {
      while (!(await contesta(url))) {
        if (hijo.exitCode !== null) {
          throw new Error(`Terminó sin contestar en ${url}:\n${salida}${errores}`)
        }
      }
    },

    /** Espera a que escriba algo. */
    async hasta(texto: string) {
      while (!salida.includes(texto)) {
        const termino = await Promise.race([
          once(hijo.stdout, 'data').then(() => false),
          estado.then(() => true),
        ])
        if (termino && !salida.includes(texto)) {
          throw new Error(`Terminó sin escribir «${texto}»:\n${salida}${errores}`)
        }
      }
    },

    detener(senial: NodeJS.Signals = 'SIGTERM') {
      hijo.kill(senial)
      return estado
    },
  }
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
