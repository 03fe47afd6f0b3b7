import { existsSync } from 'node:fs'
import AppServiceProvider from '@adonisjs/core/providers/app_provider'

/**
 * El del framework. Fuera de producción escribe en cada arranque los tipos de las rutas, que son para
 * quien desarrolla: lo compilado no los necesita, ni tiene dónde escribir si corre en un contenedor.
 */
export default class AppProvider extends AppServiceProvider {
  override async emitRoutes(...argumentos: Parameters<AppServiceProvider['emitRoutes']>) {
    if (existsSync(this.app.makePath('tsconfig.json'))) {
      await super.emitRoutes(...argumentos)
    }
  }
}
