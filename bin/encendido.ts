import { Ignitor, prettyPrintError } from '@adonisjs/core'
import type { ApplicationService } from '@adonisjs/core/types'
import { errors as erroresDeEntorno } from '@adonisjs/core/env'
import { alSerDetenido } from '#operacion/senales'
import { cuidarLaSalidaDeErrores } from '#start/caida'
import { Impedimento } from '#base/impedimento'

const APP_ROOT = new URL('../', import.meta.url)

/**
 * Prepara la aplicación y la corre de la manera que diga `modo` (servidor o consola).
 * Si el entorno es inválido termina con estado 1 y un solo mensaje (docs/contrato.md §14).
 */
export async function encender(
  modo: (ignitor: Ignitor) => Promise<unknown>,
  mostrar: (error: unknown) => Promise<unknown> = prettyPrintError
) {
  const encendida = Promise.withResolvers<void>()
  let encendiendo = false
  let terminando = false

  /**
   * A medio encender no se puede terminar: el framework seguiría encendiendo lo que falta, y nadie lo
   * apagaría. Se espera a que termine de encender.
   */
  const terminar = async (app: ApplicationService) => {
    terminando = true
    if (encendiendo) {
      await encendida.promise
    }
    await app.terminate()
  }

  const ignitor = new Ignitor(APP_ROOT, { importer: importarDesde(APP_ROOT) }).tap((app) => {
    app.booting(async () => {
      if (terminando) {
        process.exit(0)
      }
      encendiendo = true
      await import('#start/env')
      // Recién acá está lo que diga un archivo `.env`.
      cuidarLaSalidaDeErrores(process.env)
    })
    void app.ready(() => void setImmediate(encendida.resolve))
    alSerDetenido(app.managedByPm2 ? ['SIGTERM'] : ['SIGTERM', 'SIGINT'], () => terminar(app))
  })

  try {
    await modo(ignitor)
  } catch (error) {
    process.exitCode = 1
    await explicar(error, () => mostrar(error))
    await ignitor.getApp()?.terminate()
    encendida.resolve()
  }
}

/** Un entorno inválido, o una base que así no sirve, se explica en un solo mensaje; lo demás, como lo haga quien lo atrapó. */
export async function explicar(error: unknown, mostrar: () => Promise<unknown>) {
  if (error instanceof erroresDeEntorno.E_INVALID_ENV_VARIABLES) {
    process.stderr.write(`El entorno no es válido:\n${error.help}\n`)
  } else if (error instanceof Impedimento) {
    process.stderr.write(`${error.message}\n`)
  } else {
    await mostrar()
  }
}

function importarDesde(raiz: URL) {
  return (ruta: string) =>
    ruta.startsWith('./') || ruta.startsWith('../')
      ? import(new URL(ruta, raiz).href)
      : import(ruta)
}
