import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { test } from '@japa/runner'
import { ACE_DE_DESARROLLO, correr } from '#tests/apoyo/programas'

/** Anota en un archivo cada módulo que el proceso abre. */
const ANOTAR = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module'
  import { writeFileSync } from 'node:fs'
  const abiertos = []
  registerHooks({ load: (url, contexto, seguir) => (abiertos.push(url), seguir(url, contexto)) })
  process.on('exit', () => writeFileSync(process.env.ABIERTOS, abiertos.join('\\n')))
`)}`

/** Lo que pesa, y solo hace falta con la base. */
const DE_LA_BASE = ['@adonisjs/lucid', 'knex', 'lodash', 'better-sqlite3', 'pg', 'luxon']

/** Y lo que es para atender pedidos o hablar con otros servidores. */
const DE_SERVIDOR = [
  ...['axios', 'undici', 'cockatiel', 'firebase-admin', 'ioredis', '@adonisjs/redis'],
  ...['@adonisjs/limiter', 'rate-limiter-flexible', '@adonisjs/auth'],
  ...['@vinejs/vine', 'prom-client', 'json-rules-engine', '@swc/core', '@faker-js/faker'],
]

test.group('Lo que carga un comando', (group) => {
  let carpeta: string

  group.setup(() => {
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-liviano-'))
    return () => rmSync(carpeta, { recursive: true, force: true })
  })

  /** Los paquetes que abre, ya traducido lo que haya que traducir. */
  async function abiertosPor(argumentos: string) {
    const base = join(carpeta, 'base.sqlite3')
    new Database(base).close()
    const lista = join(carpeta, 'abiertos')
    const entorno = { DATABASE_URL: `sqlite:///${base}`, ABIERTOS: lista }
    await correr(process.execPath, [...ACE_DE_DESARROLLO, ...argumentos.split(' ')], entorno)
    await correr(
      process.execPath,
      ['--import', ANOTAR, ...ACE_DE_DESARROLLO, ...argumentos.split(' ')],
      entorno
    )
    // Qué comandos trae un paquete, y qué versión es, se pregunta sin cargarlo.
    const modulos = readFileSync(lista, 'utf-8')
      .split('\n')
      .filter((url) => !/\/(commands\/main\.js|package\.json)$/.test(url))
    const paquetes = modulos.flatMap(
      (url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []
    )
    return { paquetes: [...new Set(paquetes)], cuantos: modulos.length }
  }

  test('la lista, la ayuda y la versión no cargan ni el framework: {$self}')
    .with(['list', '--help', 'cola:estado --help', '--version', 'no:existe'])
    .run(async ({ assert }, argumentos) => {
      const { paquetes } = await abiertosPor(argumentos)

      assert.sameMembers(
        paquetes.filter((uno) => !['string-width', 'get-east-asian-width'].includes(uno)),
        ['fastest-levenshtein'],
        `${argumentos} abre ${paquetes.join(', ')}`
      )
    })

  test('uno que no usa la base no la carga: {$self}')
    .with(['reglas:esquema', 'completar bash'])
    .run(async ({ assert }, argumentos) => {
      const { paquetes, cuantos } = await abiertosPor(argumentos)

      for (const pesado of [...DE_LA_BASE, ...DE_SERVIDOR]) {
        assert.notInclude(paquetes, pesado)
      }
      assert.isBelow(cuantos, 300)
    })

  test('uno que la usa no carga lo que es para atender pedidos: {$self}')
    .with(['bloqueos:listar', 'cola:estado', 'reglas:listar'])
    .run(async ({ assert }, argumentos) => {
      const { paquetes } = await abiertosPor(argumentos)

      for (const pesado of ['pg', ...DE_SERVIDOR.filter((uno) => uno !== 'json-rules-engine')]) {
        assert.notInclude(paquetes, pesado)
      }
    })
})
