import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import db from '@adonisjs/lucid/services/db'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import Database from 'better-sqlite3'
import { resumirUsuario } from '#bajas/resumen'
import { leerUrlDeBase } from '#base/conexion/url'
import RespaldoCrear from '#commands/base/respaldo_crear'
import RespaldoRestaurar from '#commands/base/respaldo_restaurar'
import { Respaldos } from '#database/respaldo/respaldos'
import { ACE, correr } from '#tests/apoyo/programas'
import { correr as correrAca } from '../functional/reglas/comandos.js'

const carpetaNueva = (cleanup: (tarea: () => void) => void) => {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-respaldo-'))
  cleanup(() => rmSync(carpeta, { recursive: true, force: true }))
  return carpeta
}

test.group('Respaldos de SQLite', (group) => {
  group.each.timeout(240_000)

  test('se respalda con la base en uso, y restaurado vuelve lo que había', async ({
    assert,
    cleanup,
  }) => {
    const carpeta = carpetaNueva(cleanup)
    const archivo = join(carpeta, 'app.sqlite3')
    const respaldo = join(carpeta, 'respaldo.sqlite3')
    const ace = (...argumentos: string[]) =>
      correr(process.execPath, [...ACE, ...argumentos], { DATABASE_URL: `sqlite:///${archivo}` })
    await ace('migration:run')
    const enUso = new Database(archivo)
    enUso.exec(`INSERT INTO contador_video (video, me_gusta) VALUES ('v', 3)`)

    const creado = await ace('respaldo:crear', `--archivo=${respaldo}`, '--json')
    assert.equal(creado.estado, 0, creado.errores)
    assert.containsSubset(JSON.parse(creado.salida), {
      archivo: respaldo,
      comprobado: true,
      bytes: statSync(respaldo).size,
      filas: { contador_video: 1, regla: 5 },
    })
    assert.equal(statSync(respaldo).mode & 0o777, 0o600)
    const otraVez = await ace('respaldo:crear', `--archivo=${respaldo}`)
    assert.equal(otraVez.estado, 1)
    assert.include(otraVez.errores, '--forzar')

    enUso.exec(`DELETE FROM contador_video; DELETE FROM regla`)
    const conAlguien = await ace('respaldo:restaurar', respaldo)
    assert.equal(conAlguien.estado, 1)
    assert.match(conAlguien.errores, /está en uso/)
    assert.equal(enUso.prepare('SELECT COUNT(*) FROM regla').pluck().get(), 0)
    enUso.close()

    const simulado = await ace('respaldo:restaurar', respaldo, '--simular', '--json')
    assert.containsSubset(JSON.parse(simulado.salida), { simulado: true, anterior: null })
    const restaurado = await ace('respaldo:restaurar', respaldo, '--json')
    assert.equal(restaurado.estado, 0, restaurado.errores)
    const { anterior } = JSON.parse(restaurado.salida) as { anterior: string }
    assert.equal(anterior, `${archivo}.antes-de-restaurar`)

    const base = new Database(archivo, { readonly: true })
    const vieja = new Database(anterior, { readonly: true })
    const valor = (cual: typeof base, sql: string) => cual.prepare(sql).pluck().get()
    assert.equal(valor(base, 'SELECT me_gusta FROM contador_video'), 3)
    assert.equal(valor(base, 'SELECT COUNT(*) FROM regla'), 5)
    assert.equal(valor(base, 'SELECT que FROM auditoria'), 'respaldo.restaurar')
    assert.equal(valor(vieja, 'SELECT COUNT(*) FROM regla'), 0)
    base.close()
    vieja.close()
    assert.isEmpty(readdirSync(carpeta).filter((nombre) => nombre.includes('parcial')))
  })

  test('quien se fue después del respaldo no vuelve con él', async ({ assert, cleanup }) => {
    const carpeta = carpetaNueva(cleanup)
    const archivo = join(carpeta, 'app.sqlite3')
    const respaldo = join(carpeta, 'respaldo.sqlite3')
    const ace = (...argumentos: string[]) =>
      correr(process.execPath, [...ACE, ...argumentos], { DATABASE_URL: `sqlite:///${archivo}` })
    await ace('migration:run')
    const antes = new Database(archivo)
    antes.exec(`INSERT INTO baja (resumen, fecha) VALUES ('${resumirUsuario(5)}', 1)`)
    antes.exec(`INSERT INTO silencio (usuario, silenciado, fecha) VALUES (7, 8, 1), (9, 7, 1)`)
    antes.close()
    await ace('respaldo:crear', `--archivo=${respaldo}`)
    const despues = new Database(archivo)
    const seFue = despues.prepare('INSERT INTO baja (resumen, fecha) VALUES (?, ?)')
    // El 7 tiene algo en el respaldo; el 1000, no.
    for (const usuario of [7, 1_000]) seFue.run(resumirUsuario(usuario), 2)
    despues.exec('DELETE FROM silencio')
    despues.close()

    const restaurado = await ace('respaldo:restaurar', respaldo, '--json')

    assert.equal(restaurado.estado, 0, restaurado.errores)
    assert.equal(JSON.parse(restaurado.salida).bajas, 2)
    const base = new Database(archivo, { readonly: true })
    cleanup(() => void base.close())
    assert.sameMembers(
      base.prepare('SELECT resumen FROM baja').pluck().all(),
      [5, 7, 1_000].map(resumirUsuario)
    )
    const [borrar, ...resto] = base
      .prepare('SELECT usuario, paso, resumen FROM baja_en_curso JOIN baja ON id = baja')
      .all()
    assert.deepEqual(borrar, { usuario: 7, paso: 'videos', resumen: resumirUsuario(7) })
    assert.isEmpty(resto)
  })

  test('si de quienes se fueron no se pudo tomar nota, lo dice', async ({ assert, cleanup }) => {
    const carpeta = carpetaNueva(cleanup)
    const archivo = join(carpeta, 'app.sqlite3')
    const viejo = join(carpeta, 'viejo.sqlite3')
    const ace = (...argumentos: string[]) =>
      correr(process.execPath, [...ACE, ...argumentos], { DATABASE_URL: `sqlite:///${archivo}` })
    await ace('migration:run')
    await ace('respaldo:crear', `--archivo=${viejo}`)
    // Como el de antes de que alguien se pudiera ir.
    const respaldo = new Database(viejo)
    respaldo.exec('DROP TABLE baja')
    respaldo.close()
    const base = new Database(archivo)
    base.exec(`INSERT INTO baja (resumen, fecha) VALUES ('${resumirUsuario(7)}', 1)`)
    base.close()

    const restaurado = await ace('respaldo:restaurar', viejo)

    assert.equal(restaurado.estado, 0, restaurado.errores)
    assert.include(restaurado.salida + restaurado.errores, 'vuelven con él')
  })

  test('lo que no es un respaldo no toca nada: {$self}')
    .with(['no-esta', 'texto', 'otra-base'])
    .run(async ({ assert, cleanup }, cual) => {
      const carpeta = carpetaNueva(cleanup)
      const base = join(carpeta, 'app.sqlite3')
      const malo = join(carpeta, cual)
      writeFileSync(base, 'la de antes')
      if (cual === 'texto') {
        writeFileSync(malo, 'esto no es una base de SQLite, aunque sea bastante largo')
      }
      if (cual === 'otra-base') {
        const otra = new Database(malo)
        otra.exec('CREATE TABLE otra (id INTEGER)')
        otra.close()
      }
      app.container.swap(Respaldos, () => new Respaldos({ tipo: 'sqlite', archivo: base }))
      cleanup(() => app.container.restore(Respaldos))

      const { estado, salida, errores } = await correrAca(RespaldoRestaurar, [malo])

      assert.deepEqual([estado, salida], [1, ''])
      assert.include(errores, malo)
      assert.deepEqual(
        readdirSync(carpeta).sort(),
        cual === 'no-esta' ? ['app.sqlite3'] : ['app.sqlite3', cual]
      )
    })

  test('sin la base no queda ningún respaldo, y mal usado termina con 2', async ({
    assert,
    cleanup,
  }) => {
    const carpeta = carpetaNueva(cleanup)
    const archivo = join(carpeta, 'no-esta.sqlite3')
    app.container.swap(Respaldos, () => new Respaldos({ tipo: 'sqlite', archivo }))
    cleanup(() => app.container.restore(Respaldos))

    const sinBase = await correrAca(RespaldoCrear, [`--archivo=${join(carpeta, 'r.sqlite3')}`])
    const sinDecir = await correrAca(RespaldoRestaurar)
    const conOtra = await correrAca(RespaldoCrear, ['--nada'])

    assert.equal(sinBase.estado, 1)
    assert.include(sinBase.errores, 'No existe')
    assert.isEmpty(readdirSync(carpeta))
    assert.deepEqual([sinDecir.estado, conOtra.estado], [2, 2])
  })
})

test.group('Respaldos de PostgreSQL', (group) => {
  group.each.timeout(120_000)

  const conBase = (url: string, cleanup: (tarea: () => void) => void) => {
    app.container.swap(Respaldos, () => new Respaldos(leerUrlDeBase(url)))
    cleanup(() => app.container.restore(Respaldos))
  }

  test('las líneas no llevan la clave, y una shell las lee como se las escribió', async ({
    assert,
    cleanup,
  }) => {
    conBase("postgres://ana:cl%40ve@uno:5432,dos:5433/la%20base's?sslmode=verify-full", cleanup)

    const crear = await correrAca(RespaldoCrear, ['--archivo=/tmp/un respaldo.dump', '--json'])
    const restaurar = await correrAca(RespaldoRestaurar, ['/tmp/un respaldo.dump'])

    assert.deepEqual(crear.json(), {
      base: 'postgres',
      linea: `PGSSLMODE=verify-full pg_dump --host=uno,dos --port=5432,5433 --username=ana '--dbname=la base'\\''s' --format=custom --no-owner '--file=/tmp/un respaldo.dump'`,
    })
    assert.include(restaurar.salida, `--single-transaction '/tmp/un respaldo.dump'`)
    assert.notMatch(crear.salida + restaurar.salida, /cl@ve|cl%40ve/)
  })

  test('lo que respalda pg_dump, pg_restore lo deja igual en otra base', async ({
    assert,
    cleanup,
  }) => {
    const url = process.env.DATABASE_URL ?? ''
    const carpeta = carpetaNueva(cleanup)
    const archivo = join(carpeta, 'chotuve.dump')
    const clave = URL.parse(url)?.password ?? ''
    const shell = (linea: string) =>
      spawnSync('sh', ['-c', linea], {
        encoding: 'utf-8',
        env: { PATH: process.env.PATH, PGPASSWORD: clave },
      })
    await db.table('contador_video').insert({ video: 'respaldado', me_gusta: 3 })
    cleanup(async () => void (await db.from('contador_video').delete()))
    await db.rawQuery('DROP DATABASE IF EXISTS restaurada')
    await db.rawQuery('CREATE DATABASE restaurada')
    cleanup(async () => void (await db.rawQuery('DROP DATABASE IF EXISTS restaurada')))

    conBase(url, cleanup)
    const { salida: lineaDeCrear } = await correrAca(RespaldoCrear, [`--archivo=${archivo}`])
    const creado = shell(lineaDeCrear)
    assert.equal(creado.status, 0, creado.stderr)

    conBase(url.replace(/\/[^/?]+(\?|$)/, '/restaurada$1'), cleanup)
    const { salida: lineaDeRestaurar } = await correrAca(RespaldoRestaurar, [archivo])
    const restaurado = shell(lineaDeRestaurar)
    assert.equal(restaurado.status, 0, restaurado.stderr)

    const contar = shell(
      lineaDeRestaurar
        .replace('pg_restore', 'psql --tuples-only --no-align')
        .replace(/ --no-owner.*/, ` --command='SELECT me_gusta FROM contador_video'`)
    )
    assert.equal(contar.stdout.trim(), '3', contar.stderr)
  }).skip(noSirvePgDump, 'Hace falta PostgreSQL, y un pg_dump que no sea anterior a él')
})

/** `pg_dump` no respalda un servidor más nuevo que él, y en SQLite no hay qué respaldar con él. */
async function noSirvePgDump(): Promise<boolean> {
  if (db.connection().dialect.name !== 'postgres') {
    return true
  }
  const { stdout = '' } = spawnSync('pg_dump', ['--version'], { encoding: 'utf-8' })
  const { rows } = await db.rawQuery<{ rows: { server_version: string }[] }>('SHOW server_version')
  const version = (texto: string | null) => Number(/(\d+)\./.exec(texto ?? '')?.[1] ?? 0)
  return version(stdout) < version(rows[0]?.server_version ?? '')
}
