import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { encenderPostgres } from '#tests/postgres/servidor'
import { ACE, correr } from '#tests/apoyo/programas'

const PRODUCCION = {
  NODE_ENV: 'production',
  CHOTUVE_AUTH_URL: 'http://127.0.0.1:1',
  CHOTUVE_MEDIA_URL: 'http://127.0.0.1:1',
  APP_SERVER_TOKEN: 'secreto',
}

/** Los que toman el candado, en las dos bases; los demás no llegan a ella. */
const PREGUNTAN: Record<string, string[]> = {
  postgres: ['migration:run', 'migration:rollback'],
  sqlite: [
    'migration:run',
    'migration:rollback',
    'migration:reset',
    'migration:refresh',
    'migration:fresh',
    'db:wipe',
    'db:truncate',
  ],
}

test.group('Lo que pregunta, donde nadie puede contestar', (group) => {
  const bases: Record<string, string> = {}

  group.setup(async () => {
    const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-sin-terminal-'))
    const postgres = await encenderPostgres()
    const archivo = join(carpeta, 'app.sqlite3')
    writeFileSync(archivo, '')
    bases.sqlite = `sqlite:///${archivo}`
    bases.postgres = postgres.url()
    return async () => {
      await postgres.detener()
      rmSync(carpeta, { recursive: true, force: true })
    }
  })

  const ace = (base: string, argumentos: string[], entorno = {}) =>
    correr(process.execPath, [...ACE, ...argumentos], {
      DATABASE_URL: bases[base] ?? '',
      ...entorno,
    })

  test('en producción se niega enseguida, en una línea y sin tocar nada: {$self}')
    .with(['sqlite', 'postgres'])
    .run(async ({ assert }, base) => {
      for (const comando of PREGUNTAN[base] ?? []) {
        const { estado, salida, errores } = await ace(base, [comando], PRODUCCION)
        assert.equal(estado, 1, `${comando}:\n${salida}${errores}`)
        assert.include(errores, 'agregá --forzar')
        assert.lengthOf(errores.trim().split('\n'), 1)
        assert.equal(salida.trim(), '')
      }
      const { salida } = await ace(base, ['migration:status'])
      assert.notInclude(salida, 'completed')
      const { estado, errores } = await ace(base, ['migration:run', '--force'], PRODUCCION)
      assert.equal(estado, 0, errores)
    })

  test('revertir se confirma también fuera de producción: {$self}')
    .with(['sqlite', 'postgres'])
    .run(async ({ assert }, base) => {
      await ace(base, ['migration:run'])
      const { estado, errores } = await ace(base, ['migration:rollback'])
      assert.equal(estado, 1)
      assert.include(errores, 'agregá --forzar')
      const { salida } = await ace(base, ['migration:status'])
      assert.notInclude(salida, 'pending')
    })

  test('una pregunta de un paquete falla en lugar de quedarse esperando', async ({ assert }) => {
    const { estado, salida, errores } = await ace('sqlite', ['make:middleware', 'prueba'])

    assert.equal(estado, 1, salida + errores)
    assert.include(errores, 'no hay una terminal')
  })
})
