import { existsSync, readFileSync } from 'node:fs'
import { contestar } from '#consola/ayuda/contestar'
import { leerOrden } from '#consola/ayuda/orden'
import { sinEnganios } from '#consola/limpieza'
import { todos, type Anotado } from '#consola/indice/indice'
import { leerIndice } from '#consola/indice/leer_indice'
import { anchoDe, hayColor } from '#consola/terminal'
import { MAL_USADO } from './estados.js'

const ANCHO = 80

/** Lo que entra en un renglón sin que cueste leerlo. */
const ANCHO_MAXIMO = 110

/**
 * Contesta lo que no necesita la aplicación, ni la base, ni la configuración: qué comandos hay, qué hace uno
 * y qué versión es. Si lo que se pide es correr uno, devuelve cuál.
 */
export async function contestarSinAplicacion(argumentos: string[]): Promise<Anotado | undefined> {
  const pantalla = {
    ancho: Math.min(anchoDe(process.stdout) ?? ANCHO, ANCHO_MAXIMO),
    color: hayColor(process.stdout, argumentos),
    programa: programa(),
  }
  const comandos = todos(await leerIndice())
  const respuesta = contestar(leerOrden(argumentos), comandos, pantalla, version())
  if (respuesta.tipo === 'correr') {
    return respuesta.comando
  }
  if (respuesta.tipo === 'texto') {
    process.stdout.write(`${respuesta.lineas.join('\n')}\n`)
  } else {
    process.stderr.write(`[ error ] ${sinEnganios(respuesta.motivo)}\n`)
    process.exitCode = MAL_USADO
  }
  return undefined
}

/** Cómo se llama a la consola: la compilación no lleva `bin/ace`. */
export function programa(): string {
  return existsSync(new URL('ace', import.meta.url)) ? 'bin/ace' : 'node ace.js'
}

function version(): string {
  const paquete = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf-8'))
  return `${paquete.name} ${paquete.version} (Node ${process.versions.node})`
}
