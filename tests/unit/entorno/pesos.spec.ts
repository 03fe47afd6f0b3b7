import { EnvParser } from '@adonisjs/core/env'
import { test } from '@japa/runner'
import { conPesosSueltos } from '#start/entorno/pesos'

/** Con un `/` en la raíz, que acá no se usa. */
const RAIZ = new URL('file:///')

const leer = async (contenido: string) => new EnvParser(contenido, RAIZ).parse()

test.group('Un $ en un archivo .env', () => {
  test('el que le haría perder un pedazo al valor se rechaza: {linea}')
    .with([
      { linea: 'A=postgres://u:pa$word1@h/db' },
      { linea: "A='postgres://u:pa$word1@h/db'" },
      { linea: 'A="postgres://u:pa$word1@h/db"' },
      { linea: 'A=pa${word}x' },
      { linea: 'A=pa$$x' },
      { linea: 'A=pa$' },
      { linea: 'A=pa$@x' },
    ])
    .run(({ assert }, { linea }) => {
      assert.deepEqual(conPesosSueltos(`B=bien\n${linea}\n`, {}), ['A'])
    })

  test('escapado se lee tal cual: {linea}')
    .with([
      { linea: 'A=postgres://u:pa\\$word1@h/db', valor: 'postgres://u:pa$word1@h/db' },
      { linea: "A='pa\\$word1'", valor: 'pa$word1' },
      { linea: 'A=pa\\$', valor: 'pa$' },
    ])
    .run(async ({ assert }, { linea, valor }) => {
      assert.deepEqual(conPesosSueltos(linea, {}), [])
      const { A } = await leer(linea)
      assert.equal(A, valor)
    })

  test('el que nombra otra variable vale, esté en el archivo o en el entorno', ({ assert }) => {
    assert.deepEqual(conPesosSueltos('B=uno\nA=$B-${B}', {}), [])
    assert.deepEqual(conPesosSueltos('A=${DE_AFUERA}', { DE_AFUERA: 'x' }), [])
  })

  test('lo que el entorno ya dice no se mira', ({ assert }) => {
    assert.deepEqual(conPesosSueltos('A=pa$word', { A: 'otra' }), [])
  })
})
