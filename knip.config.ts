import type { KnipConfig } from 'knip'

/** Qué se entra a mirar: lo demás tiene que usarlo alguien. */
const config: KnipConfig = {
  entry: [
    'ace.js',
    'adonisrc.ts',
    'bin/*.ts',
    'commands/**/*.ts',
    'app/controllers/*.ts',
    'app/middleware/*.ts',
    'app/exceptions/handler.ts',
    'config/*.ts',
    'providers/*.ts',
    'start/{routes,kernel,comandos}.ts',
    'database/migrations/*.ts',
    'tests/**/*.spec.ts',
    'tests/bootstrap.ts',
    'tests/{humo,resistencia,caos,corrida}/correr.ts',
    'tests/postgres/*.ts',
    'benchmarks/*.ts',
    'red_local/main.ts',
    'herramientas/**/*.ts',
  ],
  project: ['**/*.{ts,js}', '!build/**'],
  ignoreDependencies: ['pino-pretty', 'reflect-metadata'],
}

export default config
