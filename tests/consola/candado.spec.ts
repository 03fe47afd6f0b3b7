import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { test } from '@japa/runner'
import { encenderPostgres } from '#tests/postgres/servidor'
import { ACE, correr, encender } from '#tests/apoyo/programas'

test.group('Esperar a que otro termine de migrar', (group) => {
  const bases: Record<string, string> = {}
  let archivo: string

  group.setup(async () => {
    const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-candado-'))
    archivo = join(carpeta, 'app.sqlite3')
    const postgres = await encenderPostgres()
    bases.sqlite = `sqlite:///${archivo}`
    bases.postgres = postgres.url()
    return async () => {
      await postgres.detener()
      rmSync(carpeta, { recursive: true, force: true })
    }
  })

  const migrar = (base: string, segundos: number): Parameters<typeof correr> => [
    process.execPath,
    [...ACE, 'migration:run'],
    { DATABASE_URL: bases[base] ?? '', DATABASE_ESPERA_S: String(segundos) },
  ]

  /** Lo toma como lo haría otro que migra, y devuelve cómo soltarlo. */
  async function tomar(base: string): Promise<() => Promise<void>> {
    if (base === 'sqlite') {
      const candado = new Database(`${archivo}.candado`)
      candado.exec('BEGIN EXCLUSIVE')
      return async () => void candado.close()
    }
    const cliente = new pg.Client({ connectionString: bases.postgres, application_name: 'el otro' })
    await cliente.connect()
    await cliente.query('SELECT pg_advisory_lock(1)')
    return () => cliente.end()
  }

  test('la espera tiene límite, y dice a quién esperaba: {$self}')
    .with(['sqlite', 'postgres'])
    .run(async ({ assert, cleanup }, base) => {
      cleanup(await tomar(base))

      const { estado, errores } = await correr(...migrar(base, 1))

      assert.equal(estado, 1)
      assert.include(errores, 'no terminó en 1 segundos')
      assert.include(errores, base === 'sqlite' ? '.candado' : 'el otro')
    })

  test('mientras espera lo dice, y SIGTERM la corta: {$self}')
    .with(['sqlite', 'postgres'])
    .run(async ({ assert, cleanup }, base) => {
      cleanup(await tomar(base))
      const programa = encender(...migrar(base, 600))
      await programa.hasta('espero hasta 600 segundos')

      const estado = await programa.detener()

      assert.equal(estado, 1)
      assert.include(programa.errores(), 'Se dejó de esperar')
    })

  test('cuando el otro termina, migra: {$self}')
    .with(['sqlite', 'postgres'])
    .run(async ({ assert }, base) => {
      const soltar = await tomar(base)
      const programa = encender(...migrar(base, 600))
      await programa.hasta('espero hasta 600 segundos')

      await soltar()

      assert.equal(await programa.estado, 0, programa.errores())
    })
})
