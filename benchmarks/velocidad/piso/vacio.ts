/*
| Lo que cuesta el framework solo: una ruta de AdonisJS que contesta `{}`, con su configuración de fábrica y sin nada
| nuestro. Es con lo que se compara `ping`.
*/
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { IgnitorFactory } from '@adonisjs/core/factories'

const ignitor = new IgnitorFactory()
  .withCoreConfig()
  .withCoreProviders()
  .preload(async (app) => {
    const router = await app.container.make('router')
    router.get('/ping', () => ({}))
  })
  .create(new URL('./', import.meta.url), { importer: (modulo) => import(modulo) })

await ignitor.httpServer().start((atender) => {
  const servidor = createServer({ keepAliveTimeout: 60_000 }, atender)
  servidor.once('listening', () => {
    const { port } = servidor.address() as AddressInfo
    process.stdout.write(`listo ${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`)
  })
  return servidor
})
