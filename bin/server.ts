/*
|--------------------------------------------------------------------------
| Servidor HTTP
|--------------------------------------------------------------------------
*/
import './exigir_node.js'
import 'reflect-metadata'

const { encender } = await import('./encendido.js')
const { crearServidorHttp } = await import('#start/servidor_http')

await encender((ignitor) => ignitor.httpServer().start(crearServidorHttp))
