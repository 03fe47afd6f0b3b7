/*
|--------------------------------------------------------------------------
| Arranque en un contenedor
|--------------------------------------------------------------------------
|
| Prepara la base (`node ace base:preparar`) y después atiende en este mismo
| proceso: es el primero del contenedor, y las señales le llegan a él. Migrar va
| en otro porque lo que un pedido no puede tardar, una migración sí.
|
*/
import './exigir_node.js'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const ACE = fileURLToPath(new URL('../ace.js', import.meta.url))
const SENIALES = ['SIGTERM', 'SIGINT'] as const

const preparacion = spawn(process.execPath, [ACE, 'base:preparar'], { stdio: 'inherit' })
const termino = once(preparacion, 'exit')
let detenido = false

/**
 * Mientras no se atiende a nadie no hay nada que terminar, salvo la preparación. Desde que el servidor
 * atiende sus señales, lo que tenga en curso lo termina él.
 */
function detener() {
  detenido = true
  if (!preparacion.kill('SIGTERM') && process.listenerCount('SIGTERM') === 1) {
    process.exit(0)
  }
}
SENIALES.forEach((senial) => process.on(senial, detener))

const [estado] = await termino
if (detenido || estado !== 0) {
  process.exit(detenido ? 0 : (estado ?? 1))
}
await import('./server.js')
SENIALES.forEach((senial) => process.off(senial, detener))
