import { globSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Parser, type BaseCommand } from '@adonisjs/core/ace'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { ErrorDeUso } from '#consola/errores'
import { esNumerica } from '#consola/numeros'
import { ACE, correr } from '#tests/apoyo/programas'

const PROBADOS = ['', '0', '-1', '1.5', '99999999999', 'x', '1e3', '0x10', ' ', '--otra']

/** Lo que acepta cada bandera numérica de todos los comandos, de todo lo que se prueba. */
const ACEPTAN: Record<string, string[]> = {
  'app-server:listar --cantidad': [],
  'app-server:listar --offset': ['0'],
  'auditoria:listar --antes-de': ['99999999999'],
  'auditoria:listar --cantidad': [],
  'comentarios:listar --antes-de': ['99999999999'],
  'comentarios:listar --cantidad': [],
  'contactos:listar --despues-de': [],
  'contactos:listar --cantidad': [],
  'demo:sembrar --usuarios': [],
  'demo:sembrar --videos': [],
  'demo:sembrar --reacciones': ['0'],
  'demo:sembrar --comentarios': ['0'],
  'demo:sembrar --semilla': ['0'],
  'denuncias:listar --cantidad': ['0'],
  'denuncias:listar --offset': ['0'],
  'migration:rollback --batch': ['0'],
  'bloqueos:listar --cantidad': [],
  'bloqueos:listar --offset': ['0'],
  'migration:rollback --step': ['0'],
  'muro:explicar --pagina': [],
  'muro:explicar --cantidad': [],
  'notificaciones:listar --antes-de': ['99999999999'],
  'notificaciones:listar --cantidad': [],
  'reglas:crear --sumar': ['0', '-1', '1.5'],
  'reglas:crear --restar': ['0', '-1', '1.5'],
  'reglas:crear --orden': ['0', '-1'],
  'reglas:editar --sumar': ['0', '-1', '1.5'],
  'reglas:editar --restar': ['0', '-1', '1.5'],
  'reglas:editar --orden': ['0', '-1'],
  'reglas:historial --cantidad': ['0'],
  'reglas:historial --offset': ['0'],
  'reglas:probar --pagina': [],
  'reglas:probar --cantidad': [],
  'usuarios:listar --cantidad': [],
  'usuarios:listar --offset': ['0'],
  'videos:listar --cantidad': [],
  'videos:listar --offset': ['0'],
}

async function comandos(): Promise<(typeof BaseCommand)[]> {
  const archivos = globSync('commands/**/*.ts', { cwd: app.makePath() }).sort()
  const modulos = await Promise.all(archivos.map((archivo) => import(app.makePath(archivo))))
  return modulos.map((modulo) => modulo.default)
}

function acepta(comando: typeof BaseCommand, escrito: string[]): boolean {
  try {
    comando.validate(new Parser(comando.getParserOptions()).parse(escrito))
    return true
  } catch (error) {
    if (error instanceof ErrorDeUso && !/\n/.test(error.message)) {
      return false
    }
    // Los que dice Ace los traduce la consola.
    if (
      error instanceof Error &&
      'code' in error &&
      /^E_(INVALID|MISSING)_FLAG/.test(String(error.code))
    ) {
      return false
    }
    throw error
  }
}

test.group('Un comando mal usado', () => {
  test('ninguna bandera numérica acepta lo que no es un número suyo', async ({ assert }) => {
    const aceptan: Record<string, string[]> = {}
    for (const comando of await comandos()) {
      comando.boot()
      for (const { flagName } of comando.flags.filter(esNumerica)) {
        aceptan[`${comando.commandName} --${flagName}`] = PROBADOS.filter((valor) =>
          acepta(comando, [`--${flagName}=${valor}`])
        )
        assert.isFalse(acepta(comando, [`--${flagName}=1`, `--${flagName}=2`]), flagName)
        assert.isTrue(acepta(comando, [`--${flagName}=1`]), flagName)
        assert.isFalse(acepta(comando, [`--${flagName}`]), flagName)
      }
    }
    // `--batch` y `--step` son del framework, que toma por 0 un vacío y entiende otras bases.
    for (const propia of Object.keys(aceptan).filter((una) => una.startsWith('migration:'))) {
      assert.includeMembers(['0', '', ' ', '1e3', '0x10'], aceptan[propia] ?? [])
      aceptan[propia] = ['0']
    }

    assert.deepEqual(aceptan, ACEPTAN)
  })

  test('ningún listado trae a la memoria más de mil filas de una vez', async ({ assert }) => {
    const todos = await comandos()
    const listados = todos.filter((comando) => {
      comando.boot()
      return comando.flags.some(({ flagName }) => flagName === 'cantidad')
    })

    assert.isAbove(listados.length, 10)
    for (const comando of listados) {
      assert.isFalse(acepta(comando, ['--cantidad=1001']), comando.commandName)
    }
  })

  test('termina con 2 y una sola línea: {argumentos}')
    .with([
      { argumentos: 'notificaciones:reintentar --usuario=' },
      { argumentos: 'migration:rollback --step=1.5' },
      { argumentos: 'cola:estado --nada' },
    ])
    .run(async ({ assert }, { argumentos }) => {
      const { estado, salida, errores } = await correr(
        process.execPath,
        [...ACE, ...argumentos.split(' ')],
        { DATABASE_URL: 'sqlite:///:memory:' }
      )

      assert.equal(estado, 2)
      assert.equal(salida, '')
      assert.match(errores, /^\[ error \] [^\n]+\.\n$/)
    })
})

test.group('Un comando sobre una base sin migrar', (group) => {
  let carpeta: string

  group.each.setup(() => {
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-sin-migrar-'))
    writeFileSync(join(carpeta, 'base.sqlite3'), '')
    return () => rmSync(carpeta, { recursive: true, force: true })
  })

  test('dice qué correr, en una sola línea: {$self}')
    .with([
      'cola:trabajar',
      'demo:sembrar',
      'notificaciones:reintentar --usuario=7',
      'reglas:listar',
    ])
    .run(async ({ assert }, argumentos) => {
      const { estado, salida, errores } = await correr(
        process.execPath,
        [...ACE, ...argumentos.split(' ')],
        { DATABASE_URL: `sqlite:///${join(carpeta, 'base.sqlite3')}` }
      )

      assert.equal(estado, 1)
      assert.equal(salida, '')
      assert.match(
        errores,
        /^\[ error \] Falta migrar la base SQLite \S+base\.sqlite3 \(DATABASE_URL\): corré antes migration:run\.\n$/
      )
    })

  test('si el archivo no está, nadie lo crea por error: {$self}')
    .with(['cola:estado', 'reglas:listar', 'migration:status'])
    .run(async ({ assert }, comando) => {
      const archivo = join(carpeta, 'mal/escrita.sqlite3')

      const { estado, salida, errores } = await correr(process.execPath, [...ACE, comando], {
        DATABASE_URL: `sqlite:///${archivo}`,
      })

      assert.equal(estado, 1)
      assert.equal(salida, '')
      assert.match(errores, /^\[ error \] No existe la base [^\n]+DATABASE_URL[^\n]+\n$/)
      assert.deepEqual(readdirSync(carpeta), ['base.sqlite3'])
    })
})
