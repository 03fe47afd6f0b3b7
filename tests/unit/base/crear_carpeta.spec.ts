import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { spawnSync } from 'node:child_process'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { crearCarpeta as laDelServidor } from '#base/crear_carpeta'
import { crearCarpeta as laDeLaRedLocal } from '@chotuve/red-local/comun/carpeta'

/** Las dos son la misma, pero la red local no comparte código con el servidor. */
const MODOS = [
  { de: 'el servidor', crearCarpeta: laDelServidor },
  { de: 'la red local', crearCarpeta: laDeLaRedLocal },
]

test.group('Crear una carpeta', (group) => {
  let base: string

  group.each.setup(() => {
    base = mkdtempSync(join(tmpdir(), 'chotuve-carpeta-'))
    return () => rmSync(base, { recursive: true, force: true })
  })

  test('con las que le falten encima, y si ya está no hace nada: {de}')
    .with(MODOS)
    .run(({ assert }, { crearCarpeta }) => {
      const ruta = join(base, 'una', 'con blancos', "y ' comilla")

      crearCarpeta(ruta)
      crearCarpeta(ruta)
      crearCarpeta(relative(process.cwd(), join(base, 'relativa')))

      assert.isTrue(statSync(ruta).isDirectory())
      assert.isTrue(existsSync(join(base, 'relativa')))
    })

  test('donde no puede haber una lo dice en lugar de no terminar: {de}')
    .with(MODOS)
    .run(({ assert }, { crearCarpeta }) => {
      const archivo = join(base, 'archivo')
      writeFileSync(archivo, '')

      assert.throws(() => crearCarpeta('/proc/x/y'), /ENOENT/)
      assert.throws(() => crearCarpeta(archivo), /EEXIST/)
      assert.throws(() => crearCarpeta(join(archivo, 'y')), /EEXIST/)
    })

  test('nada del proyecto usa la de Node', ({ assert }) => {
    const { stdout } = spawnSync(
      'grep',
      [
        '-rnE',
        // Corre antes que TypeScript, y escribe siempre en la misma carpeta del proyecto.
        '--exclude=traductor.js',
        'mkdir(Sync)?\\(.*recursive',
        'app',
        'bin',
        'commands',
        'config',
        'database',
        'red_local',
        'start',
      ],
      { cwd: app.makePath(), encoding: 'utf-8' }
    )

    assert.equal(stdout, '')
  })
})
