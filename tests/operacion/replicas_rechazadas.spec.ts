import { test } from '@japa/runner'
import { ACE, correr, SERVIDOR } from '#tests/apoyo/programas'
import { entornoConRed } from '#tests/red'

const POSTGRES = 'postgres://u:clave-larga@127.0.0.1:1/base'

test.group('Réplicas que no se pueden usar', () => {
  test('{que} no arranca, y dice por qué sin mostrar ninguna clave')
    .with([
      {
        que: 'con SQLite',
        entorno: { DATABASE_URL: 'sqlite:///:memory:', DATABASE_REPLICA_URL: POSTGRES },
        dice: 'DATABASE_REPLICA_URL: solo PostgreSQL tiene réplicas',
      },
      {
        que: 'con una que es un archivo',
        entorno: { DATABASE_URL: POSTGRES, DATABASE_REPLICA_URL: 'sqlite:///otra.sqlite3' },
        dice: 'DATABASE_REPLICA_URL: las réplicas son de PostgreSQL',
      },
      {
        que: 'si alguien podría no leer lo que acaba de escribir',
        entorno: {
          DATABASE_URL: POSTGRES,
          DATABASE_REPLICA_URL: POSTGRES,
          DATABASE_REPLICA_ATRASO_S: '7',
        },
        dice: 'DATABASE_REPLICA_PROPIO_S: tiene que pasar a DATABASE_REPLICA_ATRASO_S',
      },
    ])
    .run(async ({ assert }, { entorno, dice }) => {
      const { estado, salida, errores } = await correr(process.execPath, SERVIDOR, {
        ...entornoConRed(),
        PORT: '0',
        ...entorno,
      })

      assert.notEqual(estado, 0)
      assert.include(salida + errores, dice)
      assert.notInclude(salida + errores, 'clave-larga')
    })

  test('configuracion:ver las muestra sin sus claves', async ({ assert }) => {
    const { estado, salida } = await correr(process.execPath, [...ACE, 'configuracion:ver'], {
      DATABASE_URL: POSTGRES,
      DATABASE_REPLICA_URL: `${POSTGRES},postgres://otro:secreta@127.0.0.1:2,127.0.0.1:3/base`,
    })

    assert.equal(estado, 0)
    assert.include(salida, '127.0.0.1:3/base')
    assert.notMatch(salida, /clave-larga|secreta/)
  })
})
