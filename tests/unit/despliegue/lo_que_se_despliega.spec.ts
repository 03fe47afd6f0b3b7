import {
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, matchesGlob, relative } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import ts from 'typescript'
import { recortar } from '../../../bin/recortar_compilacion.js'

/** Las que tienen con qué desarrollar, medir y probar. */
const DE_DESARROLLO = ['tests', 'red_local', 'benchmarks', 'herramientas', 'clientes', 'lint']

const leer = (archivo: string) => readFileSync(app.makePath(archivo), 'utf-8')
const lineas = (archivo: string) => leer(archivo).split('\n')

/** Lo que compila `ace build`: todo lo que alcanza tsconfig.json, como lo escribe el compilador. */
function loQueSeCompila(): string[] {
  const { config } = ts.readConfigFile(app.makePath('tsconfig.json'), ts.sys.readFile)
  const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, app.makePath())
  return fileNames.map((nombre) => relative(app.makePath(), nombre).replace(/\.ts$/, '.js'))
}

test.group('Lo que se despliega', () => {
  test('de lo que se compila queda lo del servidor y nada más', ({ assert, cleanup }) => {
    const build = mkdtempSync(join(tmpdir(), 'chotuve-build-'))
    cleanup(() => rmSync(build, { recursive: true, force: true }))
    for (const archivo of loQueSeCompila()) {
      mkdirSync(join(build, dirname(archivo)), { recursive: true })
      writeFileSync(join(build, archivo), '')
      writeFileSync(join(build, `${archivo}.map`), '')
    }
    assert.includeMembers(readdirSync(build), DE_DESARROLLO)

    recortar(build)

    const queda = (carpeta = '.') => [
      ...new Set(readdirSync(join(build, carpeta)).map((nombre) => nombre.replace(/\.map$/, ''))),
    ]
    assert.sameMembers(queda(), [
      ...['.adonisjs', 'adonisrc.js'],
      ...['app', 'bin', 'commands', 'config', 'database', 'providers', 'start'],
    ])
    assert.sameMembers(
      queda('bin'),
      [
        ...[
          'base_de_consola',
          'comandos',
          'console',
          'contenedor',
          'correr_comando',
          'encendido',
          'estados',
        ],
        ...['red_iniciada', 'server', 'sin_aplicacion', 'uso_de_consola'],
      ].map((uno) => `${uno}.js`)
    )
  })

  test('lo recorta la compilación, esté en una imagen o en Heroku', ({ assert }) => {
    assert.match(leer('adonisrc.ts'), /buildFinished: \[[^\]]*bin\/recortar_compilacion/)
    assert.notInclude(leer('Dockerfile'), 'rm -r build')
  })

  test('a donde se compila no llega ni el código de {$self}')
    .with(DE_DESARROLLO)
    .run(({ assert }, carpeta) => {
      assert.include(lineas('.slugignore'), `/${carpeta}`)
      assert.include(lineas('.dockerignore'), '*')
      assert.notInclude(lineas('.dockerignore'), `!${carpeta}`)
    })

  test('lo que la compilación copia tal cual está donde se compila', ({ assert }) => {
    const sacado = lineas('.slugignore').filter((linea) => linea.startsWith('/'))
    const copiados = app.rcFile.metaFiles.flatMap(({ pattern }) =>
      globSync(pattern, { cwd: app.makePath() })
    )

    assert.includeMembers(copiados, ['docs/openapi.yaml', 'docs/regla.schema.json'])
    const faltan = copiados.filter((archivo) =>
      sacado.some(
        (linea) => matchesGlob(`/${archivo}`, linea) || `/${archivo}`.startsWith(`${linea}/`)
      )
    )
    assert.deepEqual(faltan, [])
  })

  test('nadie llega a la red local por un alias del servidor', ({ assert }) => {
    const { imports, workspaces } = JSON.parse(leer('package.json'))

    assert.deepEqual(workspaces, ['red_local'])
    assert.notMatch(JSON.stringify(imports), /red_local/)
  })
})
