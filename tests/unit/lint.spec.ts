import { ESLint } from 'eslint'
import { test } from '@japa/runner'

/** Qué reglas rechazan un texto puesto en un archivo. */
async function reglasQueRechazan(archivo: string, texto: string): Promise<(string | null)[]> {
  const [resultado] = await new ESLint().lintText(texto, { filePath: archivo })
  return resultado?.messages.map(({ ruleId }) => ruleId) ?? []
}

test.group('El lint', () => {
  test('rechaza abrir una transacción en {$self}')
    .with([
      'app/dominio/videos/inventado.ts',
      'app/dominio/reglas/guardadas/inventado.ts',
      'app/red/media/inventado.ts',
      'commands/inventado.ts',
      'providers/inventado.ts',
      'database/demo/inventado.ts',
    ])
    .run(async ({ assert }, archivo) => {
      for (const llamada of ['db.transaction()', 'Video.transaction(x)', 'trx.transaction(x)']) {
        assert.include(
          await reglasQueRechazan(archivo, `await ${llamada}\n`),
          'no-restricted-syntax',
          llamada
        )
      }
    })

  test('rechaza preguntarle la hora al proceso, también en el muro', async ({ assert }) => {
    for (const archivo of [
      'app/dominio/videos/inventado.ts',
      'app/dominio/muro/reunir_pagina.ts',
    ]) {
      for (const llamada of [
        'DateTime.utc()',
        'DateTime.now()',
        'Date.now()',
        'new Date()',
        'Date()',
      ]) {
        assert.include(
          await reglasQueRechazan(archivo, `export const hora = ${llamada}\n`),
          'no-restricted-syntax',
          `${archivo}: ${llamada}`
        )
      }
    }
  })

  test('rechaza colgarse del apagado por fuera de las fases')
    .with(['providers/inventado.ts', 'commands/inventado.ts', 'app/operacion/inventado.ts'])
    .run(async ({ assert }, archivo) => {
      for (const texto of ['app.terminating(f)', 'export class P { async shutdown() {} }']) {
        assert.include(
          await reglasQueRechazan(archivo, `${texto}\n`),
          'no-restricted-syntax',
          texto
        )
      }
    })

  test('rechaza preguntar por su cuenta si el proceso es el servidor')
    .with(['providers/inventado.ts', 'config/inventado.ts', 'start/inventado.ts'])
    .run(async ({ assert }, archivo) => {
      assert.include(
        await reglasQueRechazan(archivo, "export const es = app.getEnvironment() === 'web'\n"),
        'no-restricted-syntax'
      )
    })

  test('admite cada cosa en el archivo que la hace', async ({ assert }) => {
    for (const [archivo, texto] of [
      ['providers/ciclo_provider.ts', 'app.terminating(f)'],
      ['start/proceso.ts', 'app.getEnvironment()'],
      ['app/base/desfase.ts', 'Date.now()'],
      ['app/base/reloj.ts', 'Date.now()'],
      ['app/dominio/videos/inventado.ts', 'new Date(0)'],
    ] as const) {
      const rechazos = await reglasQueRechazan(archivo, `${texto}\n`)
      assert.notInclude(rechazos, 'no-restricted-syntax', archivo)
    }
  })

  test('la admite en el único lugar que las abre', async ({ assert }) => {
    assert.notInclude(
      await reglasQueRechazan('app/base/inventado.ts', 'await db.transaction()\n'),
      'no-restricted-syntax'
    )
  })
})
