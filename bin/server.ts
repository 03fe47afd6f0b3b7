/*
|--------------------------------------------------------------------------
| Servidor HTTP
|--------------------------------------------------------------------------
*/
import './exigir_node.js'
import 'reflect-metadata'

const { encender } = await import('./encendido.js')

/*
| `ace serve` lo enciende con un canal. Si ese proceso muere, aunque sea con kill -9, el canal se corta y no
| queda nadie que lo detenga.
*/
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))

await encender(async (ignitor) => {
  // Recién acá: lee el entorno, y si es inválido hay que explicarlo.
  const { crearServidorHttp } = await import('#start/servidor_http')
  const { exigirHost } = await import('#start/host')
  await exigirHost()
  return ignitor.httpServer().start(crearServidorHttp)
})
