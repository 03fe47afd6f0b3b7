import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Client } from 'pg'
import { test } from '@japa/runner'
import { ACE, correr } from '#tests/apoyo/programas'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { CASOS } from './tabla.js'

const { CHOTUVE_AUTH_URL = '', CHOTUVE_MEDIA_URL = '', APP_SERVER_TOKEN = '' } = process.env
const RED = {
  CHOTUVE_AUTH_URL,
  CHOTUVE_MEDIA_URL,
  APP_SERVER_TOKEN,
  CHOTUVE_ADMIN_EMAIL: 'admin',
  CHOTUVE_ADMIN_CLAVE: 'admin',
}

const UNA_LINEA = /^\[ error \] [^\n]+\n$/

/** Cuántos a la vez: de a uno tardaría minutos. */
const A_LA_VEZ = 3

/** Los que la hacen o la deshacen: a uno le alcanza una vacía, y después la usarían los demás. */
const LA_CAMBIAN = /^(base:(adoptar|ampliar-ids)|db:|migration:)/

/** Los que usan la base, con lo que se les escribe. */
const USAN_LA_BASE = Object.entries(CASOS).flatMap(([comando, { sinBase, json }]) =>
  typeof sinBase === 'string' && !LA_CAMBIAN.test(comando)
    ? [
        [
          comando,
          ...sinBase.split(' ').filter(Boolean),
          ...(typeof json === 'string' ? ['--json'] : []),
        ],
      ]
    : []
)

type Corrida = { comando: string; estado: number | null; salida: string; errores: string }

async function todosCon(base: string): Promise<Corrida[]> {
  const faltan = [...USAN_LA_BASE]
  const corridas: Corrida[] = []
  const seguir = async () => {
    for (let escrito = faltan.shift(); escrito; escrito = faltan.shift()) {
      const corrida = await correr(process.execPath, [...ACE, ...escrito], {
        ...{ ...RED, DATABASE_URL: base, COLA_TRABAJADOR: 'aparte' },
      })
      corridas.push({ comando: escrito.join(' '), ...corrida })
    }
  }
  await Promise.all(Array.from({ length: A_LA_VEZ }, seguir))
  return corridas
}

/** Lo que no terminó bien y tampoco lo dijo como hay que decirlo. */
const malDichos = (corridas: Corrida[], dice: RegExp) =>
  corridas.filter(
    ({ estado, salida, errores }) =>
      estado !== 1 || salida !== '' || !UNA_LINEA.test(errores) || !dice.test(errores)
  )

test.group('Todo comando que usa la base, con una que no sirve', (group) => {
  let carpeta: string
  let archivo: string
  let postgres: PostgresEfimero

  group.setup(async () => {
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-no-sirve-'))
    archivo = join(carpeta, 'migrada.sqlite3')
    await correr(process.execPath, [...ACE, 'migration:run'], {
      DATABASE_URL: `sqlite:///${archivo}`,
    })
    const base = new Database(archivo)
    base.pragma('wal_checkpoint(TRUNCATE)')
    base.close()
    postgres = await encenderPostgres()
    return async () => {
      await postgres.detener()
      rmSync(carpeta, { recursive: true, force: true })
    }
  })
  group.each.timeout(600_000)

  test('sin migrar: dice qué correr', async ({ assert }) => {
    const vacia = join(carpeta, 'vacia.sqlite3')
    writeFileSync(vacia, '')

    const corridas = await todosCon(`sqlite:///${vacia}`)

    assert.deepEqual(malDichos(corridas, /Falta migrar la base SQLite .*\(DATABASE_URL\)/), [])
  })

  test('que no es una base: lo dice', async ({ assert }) => {
    const texto = join(carpeta, 'notas.sqlite3')
    writeFileSync(texto, 'Esto no es una base de datos.\n'.repeat(100))

    const corridas = await todosCon(`sqlite:///${texto}`)

    assert.deepEqual(malDichos(corridas, /no es una base de SQLite, o está rota/), [])
  })

  test('tomada por otro programa: lo dice', async ({ assert, cleanup }) => {
    const tomada = join(carpeta, 'tomada.sqlite3')
    copyFileSync(archivo, tomada)
    const otro = new Database(tomada)
    cleanup(() => void otro.close())
    otro.pragma('locking_mode = EXCLUSIVE')
    otro.exec('BEGIN EXCLUSIVE')

    const corridas = await todosCon(`sqlite:///${tomada}`)

    assert.deepEqual(malDichos(corridas, /está ocupada: otro programa la tiene tomada/), [])
  })

  test('de solo lectura: los que leen andan, y a los demás se lo dice', async ({ assert }) => {
    const url = postgres.url()
    await correr(process.execPath, [...ACE, 'migration:run'], { DATABASE_URL: url })
    const cliente = new Client({ connectionString: url })
    await cliente.connect()
    await cliente.query(
      `ALTER DATABASE ${cliente.escapeIdentifier(cliente.database ?? '')} SET default_transaction_read_only = on`
    )
    await cliente.end()

    const corridas = await todosCon(url)

    const noAnduvieron = corridas.filter(({ estado }) => estado !== 0)
    assert.deepEqual(
      malDichos(
        noAnduvieron,
        /solo lectura|[Nn]o existe|no son contactos|[Nn]o se puede leer|Firebase|confirm/
      ),
      []
    )
    assert.isAbove(corridas.length - noAnduvieron.length, 10)
  })
})
