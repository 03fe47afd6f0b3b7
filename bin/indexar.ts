/*
|--------------------------------------------------------------------------
| Índice de los comandos
|--------------------------------------------------------------------------
|
| Carga todos los comandos para preguntarles qué son, y lo escribe como JSON en
| la salida. Va en un proceso aparte: los módulos que leen la aplicación al
| cargarse se quedarían con esta, que no arranca.
|
*/
import 'reflect-metadata'
import { registerHooks } from 'node:module'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ignitor } from '@adonisjs/core'
import { FsLoader } from '@adonisjs/core/ace'
import { getMetaData as comandosDeCore } from '@adonisjs/core/commands'
import { getMetaData as comandosDeLucid } from '@adonisjs/lucid/commands'
import type { IndiceConFuentes } from '#consola/indice/indice'

const RAIZ = new URL('../', import.meta.url)

const app = new Ignitor(RAIZ, { importer: (ruta) => import(ruta) }).createApp('console')
await app.init()

/** De qué archivos sale lo que dicen: mientras no cambien, el índice vale. */
const fuentes = new Set<string>()
registerHooks({
  load(url, contexto, seguir) {
    if (url.startsWith(RAIZ.href) && !url.includes('/node_modules/')) {
      fuentes.add(relative(fileURLToPath(RAIZ), fileURLToPath(url)))
    }
    return seguir(url, contexto)
  },
})

const indice: IndiceConFuentes = {
  propios: await new FsLoader(fileURLToPath(new URL('commands', RAIZ))).getMetaData(),
  deLosPaquetes: [...(await comandosDeCore()), ...(await comandosDeLucid())],
  fuentes: [...fuentes].sort(),
}
process.stdout.write(JSON.stringify(indice))
