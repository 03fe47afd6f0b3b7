import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { nombrarBase } from '#base/conexion/nombre'
import { ErrorDeComando } from '#consola/errores'
import type { Anotado } from '#consola/indice/indice'
import { anotarLugares } from '#consola/lugares'
import { programa } from './sin_aplicacion.js'
import { completarConLaRedIniciada, confiarEnLaRedIniciada } from './red_iniciada.js'

/** Los del framework que pueden encontrarse con que la base todavía no está; los propios lo dicen. */
const CREAN = ['migration:run', 'migration:fresh', 'migration:refresh']

/**
 * Decide con qué base trabaja un comando y lo dice si no es la que alguien nombró. Uno que no la crea no la
 * crea tampoco por error: una ruta mal escrita dejaría un archivo vacío, y la queja sería que falta migrar.
 *
 * @throws ErrorDeComando si no está
 */
export async function prepararBase({ commandName, options }: Anotado) {
  const esLaIniciada = completarConLaRedIniciada(process.env)
  const { default: env } = await import('#start/env')
  const base = env.get('DATABASE_URL')
  const nombre = nombrarBase(base)
  anotarLugares({
    base: nombre,
    auth: env.get('CHOTUVE_AUTH_URL'),
    media: env.get('CHOTUVE_MEDIA_URL'),
  })
  if (esLaIniciada) {
    confiarEnLaRedIniciada(process.env)
    process.stderr.write(`Con la red de bin/iniciar: ${nombre}\n`)
  }
  const crea = options.creaLaBase === true || CREAN.includes(commandName)
  if (
    !crea &&
    base.tipo === 'sqlite' &&
    base.archivo !== ':memory:' &&
    !existsSync(resolve(base.archivo))
  ) {
    throw new ErrorDeComando(
      `No existe la base ${nombre} (DATABASE_URL). Si es esa, la crea ${programa()} migration:run.`
    )
  }
}
