import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import Database from 'better-sqlite3'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { ACE, correr } from '#tests/apoyo/programas'
import { BaseDePrueba } from './base_anterior.js'

const LAS_DE_ANTES = ['alembic_version', 'comentario', 'contacto', 'reaccion', 'solicitud_contacto']

test.group('Adopción: lo que hace falta para empezar', (group) => {
  let postgres: PostgresEfimero
  let base: BaseDePrueba

  group.setup(async () => {
    postgres = await encenderPostgres()
    const primera = await BaseDePrueba.crear(postgres)
    await primera.consultar('CREATE ROLE despliegue LOGIN')
    return () => postgres.detener()
  })
  group.each.setup(async () => {
    base = await BaseDePrueba.crear(postgres)
    await base.cargar()
  })

  test('sin {nombre} se niega con una frase y no crea ni una tabla')
    .with([
      {
        nombre: 'ser dueño',
        sql: 'GRANT CREATE ON SCHEMA public TO despliegue',
        mensaje: 'La tabla reaccion es de postgres',
      },
      {
        nombre: 'permiso para crear en el esquema',
        sql: `REVOKE CREATE ON SCHEMA public FROM PUBLIC;
          ALTER TABLE reaccion OWNER TO despliegue; ALTER TABLE comentario OWNER TO despliegue;
          ALTER TABLE contacto OWNER TO despliegue; ALTER TABLE solicitud_contacto OWNER TO despliegue`,
        mensaje: 'GRANT CREATE ON SCHEMA public TO despliegue',
      },
    ])
    .run(async ({ assert }, { sql, mensaje }) => {
      await base.consultar(sql)

      const { estado, salida, errores } = await base.migrar(base.como('despliegue'))

      assert.equal(estado, 1)
      assert.include(errores, mensaje)
      assert.notInclude(salida + errores, ' at ')
      assert.deepEqual(await base.tablas(), LAS_DE_ANTES)
    })

  test('sin una columna, que es de una versión más vieja, no la adopta', async ({ assert }) => {
    await base.consultar('ALTER TABLE contacto DROP COLUMN fecha')

    const { estado, errores } = await base.migrar()

    assert.equal(estado, 1)
    assert.include(errores, 'La tabla contacto no tiene la columna fecha')
    assert.deepEqual(await base.tablas(), LAS_DE_ANTES)
  })

  test('adoptar mal pedido termina con 2 y en producción sin permiso, con 1', async ({
    assert,
  }) => {
    const malPedido = await base.ace('base:adoptar', '--json')
    const enProduccion = await correr(process.execPath, [...ACE, 'base:adoptar'], {
      DATABASE_URL: base.url,
      FLASK_ENV: 'production',
      PORT: '1',
    })

    assert.equal(malPedido.estado, 2)
    assert.equal(enProduccion.estado, 1)
    assert.include(enProduccion.errores, '--forzar')
    assert.deepEqual(await base.tablas(), LAS_DE_ANTES)
  })

  test('una base SQLite con esas tablas no se toca', async ({ assert, cleanup }) => {
    const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-adopcion-'))
    cleanup(() => rmSync(carpeta, { recursive: true, force: true }))
    const archivo = join(carpeta, 'app.sqlite3')
    const sqlite = new Database(archivo)
    sqlite.exec('CREATE TABLE reaccion (id integer PRIMARY KEY, video text)')

    const { estado, errores } = await correr(
      process.execPath,
      [...ACE, 'migration:run', '--force'],
      { DATABASE_URL: `sqlite:///${archivo}` }
    )

    assert.equal(estado, 1)
    assert.include(errores, 'solo se adoptan las de PostgreSQL')
    const tablas = sqlite.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all()
    sqlite.close()
    assert.deepEqual(tablas, [{ name: 'reaccion' }])
  })
})
