/*
|--------------------------------------------------------------------------
| Entrada de Ace en desarrollo
|--------------------------------------------------------------------------
|
| Verifica la versión de Node antes de cargar nada nativo, activa la
| traducción de TypeScript y corre la consola. La compilación de producción
| reemplaza este archivo por uno que no traduce.
|
*/
import './bin/exigir_node.js'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Lo que Node compila, guardado: sin esto cada comando lo compila de nuevo.
enableCompileCache(join(import.meta.dirname, 'node_modules/.cache/consola/v8'))

await import('./bin/traductor.js')
await import('./bin/console.js')
