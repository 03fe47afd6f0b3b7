import { indexEntities } from '@adonisjs/core'
import { defineConfig } from '@adonisjs/core/app'

export default defineConfig({
  /*
  |--------------------------------------------------------------------------
  | Comandos
  |--------------------------------------------------------------------------
  |
  | Los de los paquetes y los que los reemplazan. Los demás de la aplicación se
  | descubren en `commands/`.
  |
  */
  commands: [
    () => import('@adonisjs/core/commands'),
    () => import('@adonisjs/lucid/commands'),
    () => import('#start/comandos'),
  ],

  /*
  |--------------------------------------------------------------------------
  | Proveedores de servicios
  |--------------------------------------------------------------------------
  */
  providers: [
    () => import('#providers/app_provider'),
    {
      file: () => import('@adonisjs/core/providers/repl_provider'),
      environment: ['repl', 'test'],
    },
    () => import('@adonisjs/core/providers/vinejs_provider'),
    () => import('@adonisjs/cors/cors_provider'),
    () => import('@adonisjs/lucid/database_provider'),
    () => import('@adonisjs/auth/auth_provider'),
    () => import('@adonisjs/redis/redis_provider'),
    () => import('@adonisjs/limiter/limiter_provider'),
    () => import('#providers/ciclo_provider'),
    () => import('#providers/red_provider'),
    () => import('#providers/firebase_provider'),
    () => import('#providers/bajas_provider'),
    () => import('#providers/salida_provider'),
    () => import('#providers/reglas_provider'),
    () => import('#providers/administrador_provider'),
    () => import('#providers/muro_provider'),
    () => import('#providers/visualizaciones_provider'),
    () => import('#providers/limites_provider'),
    () => import('#providers/base_de_datos_provider'),
    () => import('#providers/operacion_provider'),
  ],

  /*
  |--------------------------------------------------------------------------
  | Precargas
  |--------------------------------------------------------------------------
  */
  preloads: [() => import('#start/routes'), () => import('#start/kernel')],

  /*
  |--------------------------------------------------------------------------
  | Pruebas
  |--------------------------------------------------------------------------
  */
  tests: {
    suites: [
      { name: 'unit', files: ['tests/unit/**/*.spec.ts'], timeout: 10_000 },
      { name: 'red_local', files: ['tests/red_local/**/*.spec.ts'], timeout: 20_000 },
      { name: 'contrato', files: ['tests/contrato/**/*.spec.ts'], timeout: 20_000 },
      { name: 'functional', files: ['tests/functional/**/*.spec.ts'], timeout: 30_000 },
      { name: 'limites', files: ['tests/limites/**/*.spec.ts'], timeout: 120_000 },
      { name: 'consola', files: ['tests/consola/**/*.spec.ts'], timeout: 180_000 },
      { name: 'operacion', files: ['tests/operacion/**/*.spec.ts'], timeout: 180_000 },
      { name: 'entregas', files: ['tests/entregas/**/*.spec.ts'], timeout: 120_000 },
    ],
    forceExit: false,
  },

  /*
  |--------------------------------------------------------------------------
  | Archivos que van con la compilación
  |--------------------------------------------------------------------------
  */
  metaFiles: [
    { pattern: 'bin/exigir_node.js', reloadServer: false },
    { pattern: 'docs/{openapi.yaml,regla.schema.json}', reloadServer: false },
    { pattern: 'resources/docs/*', reloadServer: false },
  ],

  /*
  |--------------------------------------------------------------------------
  | Ganchos del ensamblador
  |--------------------------------------------------------------------------
  */
  hooks: {
    init: [indexEntities()],
    buildFinished: [() => import('./bin/recortar_compilacion.js')],
  },
})
