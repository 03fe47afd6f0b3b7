import type { ApplicationService } from '@adonisjs/core/types'

type Proceso = Pick<ApplicationService, 'getEnvironment' | 'getMode'>

/** Si este proceso es el servidor. `codegen` arma la misma aplicación sin correrla: no atiende a nadie. */
export function esServidor(app: Proceso): boolean {
  return app.getEnvironment() === 'web' && app.getMode() === 'run'
}

/** Si este proceso es un comando: hace lo suyo y termina, con su salida para los datos. */
export function esComando(app: Pick<Proceso, 'getEnvironment'>): boolean {
  return app.getEnvironment() === 'console'
}
