import { test } from '@japa/runner'
import * as regla from '#start/entorno/reglas'
import { casos } from '#tests/casos'
import { rechaza, SECRETO } from './rechazos.js'

const direccion = regla.url('http://localhost:1')
const limite = regla.entero({ minimo: 1, maximo: 60_000, predeterminado: 5_000 })
const nivel = regla.uno(['info', 'error'], 'info')

test.group('Valores de una lista', () => {
  test('el predeterminado que depende del modo se decide al validar', ({ assert }) => {
    let modo = 'info' as 'info' | 'error'
    const segunElModo = regla.uno(['info', 'error'], () => modo)
    modo = 'error'

    assert.equal(segunElModo('LOG_LEVEL', undefined), 'error')
    assert.equal(segunElModo('LOG_LEVEL', 'info'), 'info')
  })
})

test.group('Direcciones', () => {
  test('{dada} es {esperada}')
    .with([
      { dada: 'http://chotuve_auth:26080', esperada: 'http://chotuve_auth:26080' },
      { dada: 'http://chotuve_auth:26080/', esperada: 'http://chotuve_auth:26080' },
      { dada: 'https://auth.chotuve.test/v1//', esperada: 'https://auth.chotuve.test/v1' },
      { dada: 'http://127.0.0.1:9000?ns=chotuve', esperada: 'http://127.0.0.1:9000?ns=chotuve' },
      { dada: '', esperada: 'http://localhost:1' },
      { dada: undefined, esperada: 'http://localhost:1' },
    ])
    .run(({ assert }, { dada, esperada }) => {
      assert.equal(direccion('CHOTUVE_AUTH_URL', dada), esperada)
    })

  test('rechaza {titulo} sin repetirla')
    .with(
      casos([
        'secreto',
        'secreto:26080',
        'ftp://secreto',
        'http://',
        'http://secreto:99999',
        'http:///secreto',
        'http:\\\\secreto',
        'http://secreto\u0001',
        'http://sec reto',
        '//secreto',
        ' http://secreto',
        'http://secreto\n',
        'http:secreto',
      ])
    )
    .run(({ assert }, { valor }) => {
      rechaza(assert, () => direccion('CHOTUVE_AUTH_URL', valor), /^Error: CHOTUVE_AUTH_URL: /)
    })
})

test.group('Números', () => {
  test('un entero dentro de su rango vale, y un vacío es el predeterminado', ({ assert }) => {
    const leidos = ['1', '007', '60000', '', undefined].map((valor) => limite('LIMITE', valor))

    assert.deepEqual(leidos, [1, 7, 60_000, 5_000, 5_000])
  })

  test('rechaza {titulo} sin repetirlo')
    .with(
      casos([
        '0',
        '-1',
        '+1',
        '1.5',
        '60001',
        '1e3',
        '0x10',
        ' 1',
        '1_000',
        '١',
        '9'.repeat(30),
        SECRETO,
      ])
    )
    .run(({ assert }, { valor }) => {
      rechaza(assert, () => limite('LIMITE', valor), /^Error: LIMITE: .* entre 1 y 60000$/)
    })

  test('un puerto va hasta 65535', ({ assert }) => {
    const leer = regla.puerto(28_080)

    assert.deepEqual([leer('PORT', '0'), leer('PORT', '65535')], [0, 65_535])
    rechaza(assert, () => leer('PORT', '65536'), /^Error: PORT: /)
    rechaza(assert, () => leer('PORT', SECRETO), /^Error: PORT: /)
  })
})

test.group('Textos y opciones', () => {
  test('un texto vacío es el predeterminado', ({ assert }) => {
    const leer = regla.texto('chats')

    assert.deepEqual(
      [leer('RECURSO', 'otros'), leer('RECURSO', ''), leer('RECURSO')],
      ['otros', 'chats', 'chats']
    )
  })

  test('una opción es una de las que hay, y vacía la predeterminada', ({ assert }) => {
    assert.deepEqual(
      [nivel('NIVEL', 'error'), nivel('NIVEL', ''), nivel('NIVEL')],
      ['error', 'info', 'info']
    )
    rechaza(assert, () => nivel('NIVEL', SECRETO), /^Error: NIVEL: .*info, error$/)
    rechaza(assert, () => nivel('NIVEL', 'INFO'), /^Error: NIVEL: /)
  })
})

test.group('Secretos', () => {
  test('un token que no entra en una cabecera se rechaza sin repetirlo: {titulo}')
    .with(casos(['secreto con espacio', 'secreto\n', 'secretoñ', '\u007fsecreto', ' secreto']))
    .run(({ assert }, { valor }) => {
      rechaza(
        assert,
        () => regla.secretoDeCabecera()('APP_SERVER_TOKEN', valor),
        /^Error: APP_SERVER_TOKEN: /
      )
    })

  test('uno que entra se lee, no se muestra, y vacío no hay', ({ assert }) => {
    const leer = regla.secretoDeCabecera()
    const leido = leer('APP_SERVER_TOKEN', 'a.b-c_secreto')

    assert.equal(leido?.release(), 'a.b-c_secreto')
    assert.notInclude(`${String(leido)} ${JSON.stringify(leido)}`, SECRETO)
    assert.isUndefined(leer('APP_SERVER_TOKEN', ''))
    assert.isUndefined(leer('APP_SERVER_TOKEN'))
  })

  test('la base es obligatoria, las credenciales no, y las dos dicen su nombre', ({ assert }) => {
    const [base, credenciales] = [regla.urlDeBase(), regla.credencialesDeFirebase()]

    rechaza(assert, () => base('DATABASE_URL'), /^Error: DATABASE_URL: falta/)
    rechaza(assert, () => base('DATABASE_URL', ''), /^Error: DATABASE_URL: falta/)
    rechaza(assert, () => base('DATABASE_URL', SECRETO), /^Error: DATABASE_URL: tiene que ser/)
    assert.isUndefined(credenciales('FIREBASE_CREDENCIALES', ''))
    assert.isUndefined(credenciales('FIREBASE_CREDENCIALES'))
    rechaza(
      assert,
      () => credenciales('FIREBASE_CREDENCIALES', SECRETO),
      /^Error: FIREBASE_CREDENCIALES: /
    )
  })
})
