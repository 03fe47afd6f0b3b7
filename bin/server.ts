/*
|--------------------------------------------------------------------------
| Servidor HTTP
|--------------------------------------------------------------------------
*/
import './exigir_node.js'
import 'reflect-metadata'

const { encender } = await import('./encendido.js')

await encender(async (ignitor) => {
  // Recién acá: lee el entorno, y si es inválido hay que explicarlo.
  const { crearServidorHttp } = await import('#start/servidor_http')
  return ignitor.httpServer().start(crearServidorHttp)
})
