import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { archivosDePruebas } from '#tests/corrida/seleccion'

/** Corre lo que hace `bin/run-unit-tests`, sin lint ni tipos. */
const correr = (...archivos: string[]) =>
  spawnSync(process.execPath, ['tests/corrida/correr.ts', '--sin-lint', ...archivos], {
    cwd: app.makePath(),
    encoding: 'utf-8',
  })

test.group('Elegir qué pruebas correr', () => {
  test('lo que no tiene pruebas no corre nada, lo dice y termina con 1: {archivo}')
    .with([
      { archivo: 'tests/functional/no_existe.spec.ts' },
      { archivo: 'tests/unit/no_existe' },
      { archivo: 'tests/fixtures' },
      { archivo: 'tests/registro.ts' },
      { archivo: '../' },
    ])
    .run(({ assert }, { archivo }) => {
      const { status, stdout, stderr } = correr(archivo)

      assert.equal(status, 1)
      assert.equal(stdout, '')
      assert.match(stderr, /^No hay pruebas en [^\n]+\n$/)
      assert.include(stderr, archivo)
    })

  test('de una carpeta son todas las suyas, y de un archivo, él', ({ assert }) => {
    assert.deepEqual(archivosDePruebas(['tests/unit/chat/', './tests/unit/lint.spec.ts']), [
      'tests/unit/chat/push_id.spec.ts',
      'tests/unit/chat/tanda.spec.ts',
      'tests/unit/lint.spec.ts',
    ])
  })

  test('lo que muestran de ejemplo existe', ({ assert }) => {
    for (const texto of ['bin/run-unit-tests', 'README.md', 'CONTRIBUTING.md']) {
      const contenido = readFileSync(app.makePath(texto), 'utf-8')
      for (const [, archivo = ''] of contenido.matchAll(
        /(?:run-unit-tests|--sin-lint) (tests\/\S+)/g
      )) {
        assert.isTrue(existsSync(app.makePath(archivo)), archivo)
      }
    }
  })
})
