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

await import('@poppinss/ts-exec')
await import('./bin/console.js')
