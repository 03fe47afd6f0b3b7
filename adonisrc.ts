import { indexEntities } from '@adonisjs/core'
import { defineConfig } from '@adonisjs/core/app'

/** Donde se atienden pedidos. Un comando no: lo que es solo para eso, y tarda en cargarse, no lo carga. */
const CON_PEDIDOS: ('web' | 'test' | 'repl')[] = ['web', 'test', 'repl']

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
    () => import('./bin/comandos.js'),
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
    { file: () => import('@adonisjs/core/providers/vinejs_provider'), environment: CON_PEDIDOS },
    { file: () => import('@adonisjs/cors/cors_provider'), environment: CON_PEDIDOS },
    () => import('@adonisjs/lucid/database_provider'),
    { file: () => import('@adonisjs/auth/auth_provider'), environment: CON_PEDIDOS },
    { file: () => import('@adonisjs/redis/redis_provider'), environment: CON_PEDIDOS },
    { file: () => import('@adonisjs/limiter/limiter_provider'), environment: CON_PEDIDOS },
    () => import('#providers/ciclo_provider'),
    () => import('#providers/caches_provider'),
    () => import('#providers/red_provider'),
    () => import('#providers/firebase_provider'),
    () => import('#providers/bajas_provider'),
    () => import('#providers/salida_provider'),
    () => import('#providers/reglas_provider'),
    () => import('#providers/administrador_provider'),
    () => import('#providers/muro_provider'),
    () => import('#providers/visualizaciones_provider'),
    { file: () => import('#providers/limites_provider'), environment: CON_PEDIDOS },
    { file: () => import('#providers/marcas_provider'), environment: CON_PEDIDOS },
    () => import('#providers/base_de_datos_provider'),
    () => import('#providers/replicas_provider'),
    () => import('#providers/proceso_provider'),
    { file: () => import('#providers/operacion_provider'), environment: CON_PEDIDOS },
    () => import('#providers/diagnostico_provider'),
    () => import('#providers/respaldos_provider'),
    { file: () => import('#providers/panel_provider'), environment: CON_PEDIDOS },
  ],

  /*
  |--------------------------------------------------------------------------
  | Precargas
  |--------------------------------------------------------------------------
  */
  preloads: [
    { file: () => import('#start/routes'), environment: CON_PEDIDOS },
    { file: () => import('#start/kernel'), environment: CON_PEDIDOS },
  ],

  /*
  |--------------------------------------------------------------------------
  | Pruebas
  |--------------------------------------------------------------------------
  */
  tests: {
    suites: [
      { name: 'unit', files: ['tests/unit/**/*.spec.ts'], timeout: 60_000 },
      { name: 'red_local', files: ['tests/red_local/**/*.spec.ts'], timeout: 60_000 },
      { name: 'contrato', files: ['tests/contrato/**/*.spec.ts'], timeout: 60_000 },
      { name: 'functional', files: ['tests/functional/**/*.spec.ts'], timeout: 120_000 },
      { name: 'limites', files: ['tests/limites/**/*.spec.ts'], timeout: 120_000 },
      { name: 'consola', files: ['tests/consola/**/*.spec.ts'], timeout: 600_000 },
      { name: 'operacion', files: ['tests/operacion/**/*.spec.ts'], timeout: 600_000 },
      { name: 'navegador', files: ['tests/navegador/**/*.spec.ts'], timeout: 180_000 },
      { name: 'entregas', files: ['tests/entregas/**/*.spec.ts'], timeout: 300_000 },
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
    { pattern: 'database/particiones/*.sql', reloadServer: false },
    { pattern: 'resources/docs/*', reloadServer: false },
    { pattern: 'resources/panel/**', reloadServer: false },
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
