/*
|--------------------------------------------------------------------------
| Consola (Ace)
|--------------------------------------------------------------------------
|
| Lo que se contesta sin la aplicación no la carga: la ayuda y la lista de
| comandos tienen que andar, y enseguida, donde todavía no hay nada configurado.
|
*/
import './exigir_node.js'
import { enableCompileCache, getCompileCacheDir } from 'node:module'
import { join } from 'node:path'

// Lo que Node compila, guardado, si hay dónde; en desarrollo ya lo encendió `ace.js`.
if (getCompileCacheDir() === undefined) {
  enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/consola/v8'))
}

/*
| `… | head` cierra la salida antes de que se termine de escribir: quien lee ya tiene lo que quería.
*/
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') {
    process.exit(0)
  }
  throw error
})

const argumentos = process.argv.slice(2)
const { anotarAncho } = await import('#consola/terminal')
anotarAncho(process.env.COLUMNS)
const { contestarSinAplicacion } = await import('./sin_aplicacion.js')
const comando = await contestarSinAplicacion(argumentos)
if (comando) {
  const { correrComando } = await import('./correr_comando.js')
  await correrComando(comando, argumentos)
}
