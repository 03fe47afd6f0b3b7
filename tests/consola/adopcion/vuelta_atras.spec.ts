import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { BaseDePrueba } from './base_anterior.js'

const TABLAS = ['reaccion', 'comentario', 'contacto', 'solicitud_contacto'] as const

/** Lo que docs/actualizacion.md dice que hay que correr para volver sin perder lo nuevo. */
function sqlDocumentado(): string {
  const pagina = readFileSync(app.makePath('docs', 'actualizacion.md'), 'utf-8')
  const [, sql = ''] = /```sql\n([\s\S]*?DROP INDEX[\s\S]*?)```/.exec(pagina) ?? []
  return sql
}

test.group('La vuelta atrás documentada', (group) => {
  let postgres: PostgresEfimero

  group.tap((prueba) => prueba.timeout(60_000))
  group.setup(async () => {
    postgres = await encenderPostgres()
    return () => postgres.detener()
  })

  test('repone todo lo descartado, y las tablas vuelven a admitirlo', async ({ assert }) => {
    const base = await BaseDePrueba.crear(postgres)
    await base.cargar()
    const antes = await Promise.all(TABLAS.map((tabla) => base.ids(tabla)))
    const { estado } = await base.migrar()
    assert.equal(estado, 0)
    const [descartadas] = await base.consultar('SELECT count(*)::int AS cuantas FROM descartado')
    assert.isAbove(Number(descartadas?.cuantas), 0)

    await base.consultar(sqlDocumentado())

    assert.deepEqual(await Promise.all(TABLAS.map((tabla) => base.ids(tabla))), antes)
  })
})
