import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { OPERACIONES } from '#tests/documento/operaciones'
import { FUENTE, textosDelCliente } from '../../../herramientas/cliente/textos.ts'

const CLIENTE = 'clientes/typescript'

const tsc = (...argumentos: string[]) =>
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', ...argumentos], {
    cwd: app.makePath(),
    encoding: 'utf-8',
  })

test.group('El cliente de TypeScript', (group) => {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-cliente-'))
  group.teardown(() => rmSync(carpeta, { recursive: true }))

  test('lo generado es lo que sale hoy del documento: si no, bin/generar-cliente', async ({
    assert,
  }) => {
    for (const [archivo, texto] of Object.entries(await textosDelCliente())) {
      assert.equal(readFileSync(join(FUENTE, archivo), 'utf-8'), texto, archivo)
    }
  }).timeout(60_000)

  test('lo que se publica se compila solo, y tiene una función por operación', async ({
    assert,
  }) => {
    tsc('--project', CLIENTE, '--outDir', carpeta)

    const publicado: object = await import(join(carpeta, 'index.js'))

    assert.includeMembers(
      Object.keys(publicado),
      OPERACIONES.map(({ operacion }) => operacion.operationId)
    )
  }).timeout(120_000)

  test('lo compilado no usa nada de afuera, y nada corre al importarlo', ({ assert }) => {
    const archivos = readdirSync(carpeta).filter((nombre) => nombre.endsWith('.js'))
    const textos = archivos.map((nombre) => readFileSync(join(carpeta, nombre), 'utf-8'))
    const importados = textos.flatMap((texto) =>
      [...texto.matchAll(/from ['"]([^'"]+)['"]/g)].map(([, desde = '']) => desde)
    )
    const { dependencies, sideEffects } = JSON.parse(
      readFileSync(app.makePath(CLIENTE, 'package.json'), 'utf-8')
    )

    assert.isAbove(importados.length, 3)
    assert.deepEqual(
      importados.filter((desde) => !desde.startsWith('./')),
      []
    )
    assert.isUndefined(dependencies)
    assert.isFalse(sideEffects)
    assert.notMatch(
      textos.join('\n'),
      /^(?!export const \w+ = \/\* @__PURE__ \*\/).*= operacion\(/m
    )
  })
})
