/*
|--------------------------------------------------------------------------
| Corredor de pruebas
|--------------------------------------------------------------------------
|
| Enciende la red local en puertos libres antes que la aplicación, porque la
| aplicación lee de su entorno dónde está.
|
*/
import './exigir_node.js'
import 'reflect-metadata'

process.env.NODE_ENV = 'test'
const { prepararEntorno } = await import('../tests/entorno.js')
await prepararEntorno()

const { Ignitor, prettyPrintError } = await import('@adonisjs/core')
const { configure, processCLIArgs, run } = await import('@japa/runner')

const APP_ROOT = new URL('../', import.meta.url)
const importar = (ruta: string) =>
  ruta.startsWith('./') || ruta.startsWith('../')
    ? import(new URL(ruta, APP_ROOT).href)
    : import(ruta)

new Ignitor(APP_ROOT, { importer: importar })
  .tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    // Quien la corta no espera a las pruebas que faltan; lo que hayan encendido se apaga al salir.
    app.listen('SIGTERM', () => process.exit(143))
    app.listenIf(!app.managedByPm2, 'SIGINT', () => process.exit(130))
  })
  .testRunner()
  .configure(async (app) => {
    const { runnerHooks, ...config } = await import('../tests/bootstrap.js')

    processCLIArgs(process.argv.splice(2))
    configure({
      ...app.rcFile.tests,
      ...config,
      setup: runnerHooks.setup,
      teardown: runnerHooks.teardown.concat([() => app.terminate()]),
    })
  })
  .run(() => run())
  .catch((error) => {
    process.exitCode = 1
    prettyPrintError(error)
  })
