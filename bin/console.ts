/*
|--------------------------------------------------------------------------
| Consola (Ace)
|--------------------------------------------------------------------------
*/
import './exigir_node.js'
import 'reflect-metadata'

const { encender } = await import('./encendido.js')

await encender((ignitor) => ignitor.ace().handle(process.argv.slice(2)))
