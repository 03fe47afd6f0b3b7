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
import { fileURLToPath } from 'node:url'
import { Ignitor } from '@adonisjs/core'
import { FsLoader } from '@adonisjs/core/ace'
import { getMetaData as comandosDeCore } from '@adonisjs/core/commands'
import { getMetaData as comandosDeLucid } from '@adonisjs/lucid/commands'
import type { Indice } from '#consola/indice/indice'

const RAIZ = new URL('../', import.meta.url)

const app = new Ignitor(RAIZ, { importer: (ruta) => import(ruta) }).createApp('console')
await app.init()

const indice: Indice = {
  propios: await new FsLoader(fileURLToPath(new URL('commands', RAIZ))).getMetaData(),
  deLosPaquetes: [...(await comandosDeCore()), ...(await comandosDeLucid())],
}
process.stdout.write(JSON.stringify(indice))
