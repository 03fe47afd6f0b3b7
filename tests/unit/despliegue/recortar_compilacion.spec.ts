import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { recortar } from '../../../bin/recortar_compilacion.js'

test.group('Lo que se despliega', () => {
  test('no lleva ni las pruebas, ni la red local, ni las mediciones', ({ assert, cleanup }) => {
    const build = mkdtempSync(join(tmpdir(), 'chotuve-build-'))
    cleanup(() => rmSync(build, { recursive: true, force: true }))
    for (const carpeta of [
      'app',
      'tests',
      'red_local',
      'benchmarks',
      'bin',
      'herramientas',
      'lint',
    ]) {
      mkdirSync(join(build, carpeta))
    }
    for (const archivo of [
      'ace.js',
      'knip.config.js',
      'bin/server.js',
      'bin/test.js',
      'tests/uno.js',
    ]) {
      writeFileSync(join(build, archivo), '')
    }

    recortar(build)

    assert.sameMembers(readdirSync(build), ['ace.js', 'app', 'bin'])
    assert.deepEqual(readdirSync(join(build, 'bin')), ['server.js'])
  })

  test('lo recorta la compilación, esté en una imagen o en Heroku', ({ assert }) => {
    const leer = (archivo: string) => readFileSync(app.makePath(archivo), 'utf-8')

    assert.match(leer('adonisrc.ts'), /buildFinished: \[[^\]]*bin\/recortar_compilacion/)
    assert.notInclude(leer('Dockerfile'), 'rm -r build')
  })
})
