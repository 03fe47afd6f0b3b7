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

  test('rechaza preguntarle la hora al proceso', async ({ assert }) => {
    for (const llamada of ['DateTime.utc()', 'DateTime.now()', 'Date.now()']) {
      assert.include(
        await reglasQueRechazan(
          'app/dominio/videos/inventado.ts',
          `export const hora = ${llamada}\n`
        ),
        'no-restricted-syntax',
        llamada
      )
    }
  })

  test('la admite en el único lugar que las abre', async ({ assert }) => {
    assert.notInclude(
      await reglasQueRechazan('app/base/inventado.ts', 'await db.transaction()\n'),
      'no-restricted-syntax'
    )
  })
})
