import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { encenderPostgres } from '#tests/postgres/servidor'
import { ACE, correr } from '#tests/apoyo/programas'

const TODAS = ['--batch', '0']

test.group('Migraciones', (group) => {
  const bases: Record<string, string> = {}

  group.setup(async () => {
    const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-migraciones-'))
    const postgres = await encenderPostgres()
    bases.sqlite = `sqlite:///${join(carpeta, 'app.sqlite3')}`
    bases.postgres = postgres.url()
    return async () => {
      await postgres.detener()
      rmSync(carpeta, { recursive: true, force: true })
    }
  })

  const ace = (base: string, ...argumentos: string[]) =>
    correr(process.execPath, [...ACE, ...argumentos], { DATABASE_URL: bases[base] ?? '' })

  test('dos despliegues migran a la vez y se puede volver atrás y empezar de nuevo: {$self}')
    .with(['sqlite', 'postgres'])
    .run(async ({ assert }, base) => {
      const juntas = await Promise.all([ace(base, 'migration:run'), ace(base, 'migration:run')])
      assert.deepEqual(
        juntas.map(({ estado }) => estado),
        [0, 0],
        juntas.map(({ errores }) => errores).join('\n')
      )

      for (const pasos of [
        ['migration:fresh'],
        ['migration:rollback', '--force', ...TODAS],
        ['migration:run'],
      ]) {
        const { estado, salida, errores } = await ace(base, ...pasos)
        assert.equal(estado, 0, `${pasos.join(' ')}:\n${salida}${errores}`)
      }

      const { salida } = await ace(base, 'migration:status')
      assert.include(salida, 'completed')
      assert.notInclude(salida, 'pending')
    })
})
