import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { correr, encender } from '#tests/apoyo/programas'

const CON_POSTGRES = 'bin/con-postgres'

/** Muestra en qué carpeta están los datos del PostgreSQL al lado del que corre. */
const DONDE = `
  const { Client } = require('pg')
  const base = new Client(process.env.DATABASE_URL)
  base.connect().then(() => base.query('show data_directory')).then(({ rows }) => {
    process.stdout.write(rows[0].data_directory + '\\n')
    base.end()
  })
`

test.group('bin/con-postgres', (group) => {
  let TMPDIR: string

  group.each.setup(() => {
    TMPDIR = mkdtempSync(join(tmpdir(), 'chotuve-con-postgres-'))
    // Como root, PostgreSQL corre con otro usuario.
    chmodSync(TMPDIR, 0o755)
    return () => rmSync(TMPDIR, { recursive: true, force: true })
  })

  /** Los PostgreSQL que quedaron: cada uno borra sus datos al detenerse. */
  const quedaron = () => readdirSync(TMPDIR).filter((nombre) => nombre.startsWith('chotuve-pg-'))

  test('{opcion} muestra cómo se usa, sin encender nada')
    .with([
      { opcion: '--help', esperado: 0 },
      { opcion: '--ayuda', esperado: 0 },
      { opcion: '-h', esperado: 0 },
      { opcion: '--nada', esperado: 2 },
      { opcion: '', esperado: 2 },
    ])
    .run(async ({ assert }, { opcion, esperado }) => {
      const { estado, salida, errores } = await correr(CON_POSTGRES, opcion ? [opcion] : [], {
        TMPDIR,
      })

      assert.equal(estado, esperado)
      assert.include(
        esperado === 0 ? salida : errores,
        'Uso: bin/con-postgres [--pgbouncer] COMANDO'
      )
      assert.isEmpty(quedaron())
    })

  test('termina como el comando, y PostgreSQL con él', async ({ assert }) => {
    const { estado, salida } = await correr(
      CON_POSTGRES,
      ['node', '-e', `${DONDE}; process.exitCode = 7`],
      { TMPDIR }
    )

    assert.equal(estado, 7)
    assert.match(salida, /^\/.+chotuve-pg-/)
    assert.isEmpty(quedaron())
  })

  test('lo que no se puede correr termina con {esperado}: {comando}')
    .with([
      { comando: 'no-existe-este-comando', esperado: 127 },
      { comando: './package.json', esperado: 126 },
    ])
    .run(async ({ assert }, { comando, esperado }) => {
      const { estado, errores } = await correr(CON_POSTGRES, [comando], { TMPDIR })

      assert.equal(estado, esperado)
      assert.match(errores, new RegExp(`^No se puede correr ${comando}[^\\n]*\\n$`))
      assert.isEmpty(quedaron())
    })

  test('{$self} detiene el comando y PostgreSQL')
    .with(['SIGTERM', 'SIGINT'] as const)
    .run(async ({ assert }, senial) => {
      const programa = encender(
        CON_POSTGRES,
        ['node', '-e', `${DONDE}; setInterval(() => {}, 1e6)`],
        { TMPDIR }
      )
      await programa.hasta('\n')
      assert.lengthOf(quedaron(), 1)

      const numeros = { SIGINT: 2, SIGTERM: 15 }
      assert.equal(await programa.detener(senial), 128 + numeros[senial])
      assert.isEmpty(quedaron())
    })
})
