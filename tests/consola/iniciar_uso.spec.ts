import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { leerOpciones } from '../../herramientas/iniciacion/opciones.ts'
import { correr } from '#tests/apoyo/programas'
import { INICIAR } from './iniciado.js'

test.group('bin/iniciar | cómo se lo usa', () => {
  test('lo mal escrito termina con 2 y muestra cómo se usa: {opcion}')
    .with([
      { opcion: '--nada' },
      { opcion: '--puerto=x' },
      { opcion: '--puerto=26080' },
      { opcion: '--host=' },
      { opcion: 'algo' },
      { opcion: '--limpiar', DATABASE_URL: 'sqlite:////tmp/de-otro.sqlite3' },
    ])
    .run(async ({ assert }, { opcion, DATABASE_URL = '' }) => {
      const { estado, salida, errores } = await correr(INICIAR, [opcion], { DATABASE_URL })

      assert.equal(estado, 2)
      assert.equal(salida, '')
      assert.include(errores, 'Uso: bin/iniciar')
    })

  test('{$self} muestra la ayuda, aunque no haya ningún Node')
    .with(['--help', '-h', '--ayuda'])
    .run(async ({ assert, cleanup }, opcion) => {
      const datos = mkdtempSync(join(tmpdir(), 'chotuve-ayuda-'))
      cleanup(() => rmSync(datos, { recursive: true, force: true }))
      for (const programa of ['dirname', 'cat']) {
        symlinkSync(`/bin/${programa}`, join(datos, programa))
      }
      const PATH = datos
      const { estado, salida, errores } = await correr('/bin/sh', [INICIAR, opcion], { PATH })

      assert.equal(estado, 0)
      assert.include(salida, 'Uso: bin/iniciar')
      assert.equal(errores, '')
    })

  test('una opción sin su valor se nombra: {$self}')
    .with(['--puerto', '--puerto --sin-demo', '--datos'])
    .run(({ assert }, escrito) => {
      const [opcion = ''] = escrito.split(' ')

      assert.throws(() => leerOpciones(escrito.split(' '), {}), `Falta el valor de ${opcion}.`)
    })
})
