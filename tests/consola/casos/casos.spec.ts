import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { test } from '@japa/runner'
import { leerIndice } from '#consola/indice/leer_indice'
import type { Entorno } from '#tests/apoyo/procesos'
import { ACE, ACE_DE_DESARROLLO, correr } from '#tests/apoyo/programas'
import { CASOS, type NoLeToca } from './tabla.js'

const { CHOTUVE_AUTH_URL = '', CHOTUVE_MEDIA_URL = '', APP_SERVER_TOKEN = '' } = process.env
const RED = {
  CHOTUVE_AUTH_URL,
  CHOTUVE_MEDIA_URL,
  APP_SERVER_TOKEN,
  CHOTUVE_ADMIN_EMAIL: 'admin',
  CHOTUVE_ADMIN_CLAVE: 'admin',
}

/** En un puerto en el que no atiende nadie, y con una clave que no se puede ver. */
const CAIDA = 'postgres://admin:clave-secreta@127.0.0.1:9/chotuve?connect_timeout=1'
const COLOR = '\u001b['
const PILA = /^\s+at .*\(?.*:\d+:\d+\)?$/m
const UNA_LINEA = /^\[ error \] [^\n]+\n$/

type Corrida = { estado: number | null; salida: string; errores: string }

const filas = Object.entries(CASOS).map(([comando, casos]) => ({ comando, casos }))

const leToca = <Caso>(caso: Caso | NoLeToca): caso is Caso =>
  typeof caso !== 'object' || caso === null || !('porque' in caso)

/** Todo lo que hay en una base, para ver si cambió. */
function contenido(archivo: string): string {
  const base = new Database(archivo, { readonly: true })
  const tablas = base.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
  const todo = tablas
    .all()
    .map((tabla) => Object(tabla).name)
    .filter((nombre) => !nombre.startsWith('sqlite_'))
    .map((nombre) => [nombre, base.prepare(`SELECT * FROM "${nombre}"`).all()])
  base.close()
  return JSON.stringify(todo)
}

/** Las claves de un JSON que no van en minúsculas con guiones bajos. */
function clavesRaras(dato: unknown): string[] {
  if (Array.isArray(dato)) {
    return dato.flatMap(clavesRaras)
  }
  return typeof dato === 'object' && dato !== null
    ? Object.entries(dato).flatMap(([clave, valor]) => [
        ...(/^[a-z0-9_]+$/.test(clave) ? [] : [clave]),
        ...clavesRaras(valor),
      ])
    : []
}

test.group('Los casos de cada comando', (group) => {
  let carpeta: string
  let migrada: string

  group.setup(async () => {
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-casos-'))
    migrada = join(carpeta, 'migrada.sqlite3')
    await correr(process.execPath, [...ACE, 'migration:run'], {
      ...RED,
      DATABASE_URL: `sqlite:///${migrada}`,
    })
    const base = new Database(migrada)
    base.pragma('wal_checkpoint(TRUNCATE)')
    base.close()
    return () => rmSync(carpeta, { recursive: true, force: true })
  })

  const enConsola = (comando: string, argumentos: string, entorno: Entorno): Promise<Corrida> =>
    correr(
      process.execPath,
      [
        ...(comando === 'serve' ? ACE_DE_DESARROLLO : ACE),
        comando,
        ...argumentos.split(' ').filter(Boolean),
      ],
      entorno
    )

  const ace = (comando: string, argumentos: string, base?: string) =>
    enConsola(comando, argumentos, {
      ...RED,
      DATABASE_URL: base === undefined ? CAIDA : `sqlite:///${base}`,
      COLA_TRABAJADOR: 'aparte',
    })

  function copia(): string {
    const archivo = join(carpeta, 'copia.sqlite3')
    for (const resto of ['', '-wal', '-shm']) {
      rmSync(archivo + resto, { force: true })
    }
    copyFileSync(migrada, archivo)
    return archivo
  }

  test('todos tienen su fila, y no hay filas de más', async ({ assert }) => {
    const { propios } = await leerIndice()

    assert.sameMembers(
      Object.keys(CASOS),
      propios.map(({ commandName }) => commandName)
    )
  })

  test('{comando}: lo mal usado termina con 2 y una línea, aunque no haya nada configurado')
    .with(filas)
    .run(async ({ assert }, { comando, casos }) => {
      const { estado, salida, errores } = await enConsola(comando, casos.malUsado, {
        DATABASE_URL: 'rota',
      })

      assert.equal(estado, 2, salida + errores)
      assert.equal(salida, '')
      assert.match(errores, UNA_LINEA)
    })

  test('{comando}: anda, sin colores en una tubería')
    .with(filas)
    .run(async ({ assert }, { comando, casos: { anda } }) => {
      if (!leToca(anda)) {
        return
      }
      const { estado, salida, errores } = await ace(comando, anda, copia())

      assert.equal(estado, 0, salida + errores)
      assert.notInclude(salida + errores, COLOR)
    })

  test('{comando}: si no hay nada, lo dice')
    .with(filas)
    .run(async ({ assert }, { comando, casos: { sinNada } }) => {
      if (!leToca(sinNada)) {
        return
      }
      const { estado, salida, errores } = await ace(comando, sinNada.con, copia())

      assert.equal(estado, sinNada.estado ?? 0, salida + errores)
      assert.match(salida + errores, sinNada.dice)
      assert.notMatch(salida + errores, PILA)
    })

  test('{comando}: sin la base, una línea dice cuál y qué variable')
    .with(filas)
    .run(async ({ assert }, { comando, casos: { sinBase } }) => {
      if (!leToca(sinBase)) {
        return
      }
      const { estado, salida, errores } = await ace(comando, sinBase)

      assert.equal(estado, 1, salida + errores)
      assert.equal(salida, '')
      assert.match(errores, UNA_LINEA)
      assert.include(errores, 'PostgreSQL admin@127.0.0.1:9/chotuve (DATABASE_URL)')
      assert.notInclude(errores, 'clave-secreta')
    })

  test('{comando}: con --json no hay más que un JSON')
    .with(filas)
    .run(async ({ assert }, { comando, casos: { json } }) => {
      if (!leToca(json)) {
        return
      }
      const { estado, salida, errores } = await ace(comando, `${json} --json`, copia())

      assert.equal(estado, 0, errores)
      assert.equal(errores, '')
      assert.deepEqual(clavesRaras(JSON.parse(salida)), [])
    })

  test('{comando}: --simular no cambia nada')
    .with(filas)
    .run(async ({ assert }, { comando, casos: { simular } }) => {
      if (!leToca(simular)) {
        return
      }
      const base = copia()
      const antes = contenido(base)

      const { estado, salida, errores } = await ace(comando, `${simular} --simular`, base)

      assert.equal(estado, 0, salida + errores)
      assert.equal(contenido(base), antes)
    })
})
