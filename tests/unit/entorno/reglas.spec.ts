import { generateKeyPairSync } from 'node:crypto'
import { test } from '@japa/runner'
import { leerCredenciales } from '#start/entorno/credenciales'
import * as regla from '#start/entorno/reglas'
import { leerUrlDeBase } from '#start/entorno/url_de_base'
import { casos } from '#tests/casos'

const POSTGRES = {
  tipo: 'postgres',
  host: 'base_datos',
  port: 5432,
  user: 'u',
  password: 'c',
  database: 'chotuve',
  tls: 'preferir',
}

test.group('DATABASE_URL', () => {
  test('lee {url}')
    .with([
      { url: 'sqlite:////tmp/app.db', esperado: { tipo: 'sqlite', archivo: '/tmp/app.db' } },
      { url: 'sqlite:///app.db', esperado: { tipo: 'sqlite', archivo: 'app.db' } },
      { url: 'sqlite:///:memory:', esperado: { tipo: 'sqlite', archivo: ':memory:' } },
      { url: 'postgres://u:c@base_datos/chotuve', esperado: POSTGRES },
      { url: 'postgresql://u:c@base_datos:5432/chotuve', esperado: POSTGRES },
      {
        url: 'postgres://us%40er:c%2Fl%3A@h:1/n%20m?sslmode=require',
        esperado: {
          ...POSTGRES,
          host: 'h',
          port: 1,
          user: 'us@er',
          password: 'c/l:',
          database: 'n m',
          tls: 'sin-verificar',
        },
      },
      { url: 'postgres://u:c@[::1]/chotuve', esperado: { ...POSTGRES, host: '::1' } },
    ])
    .run(({ assert }, { url, esperado }) => {
      assert.deepEqual({ ...leerUrlDeBase(url) }, esperado)
    })

  test('sslmode={modo} es {tls}')
    .with([
      { modo: 'disable', tls: 'no' },
      { modo: 'prefer', tls: 'preferir' },
      { modo: 'no-verify', tls: 'sin-verificar' },
      { modo: 'verify-full', tls: 'verificar' },
    ])
    .run(({ assert }, { modo, tls }) => {
      assert.containsSubset(leerUrlDeBase(`postgres://h/b?sslmode=${modo}`), { tls })
    })

  test('rechaza {titulo} sin repetirla')
    .with(
      casos([
        'mysql://u:secreto@h/b',
        'secreto',
        'sqlite://',
        'sqlite:///',
        'postgres://u:secreto%zz@h/b',
        'postgres://u:secreto@h/b?sslmode=otro',
      ])
    )
    .run(({ assert }, { valor }) => {
      try {
        leerUrlDeBase(valor)
        assert.fail('se aceptó')
      } catch (error) {
        assert.notInclude(String(error), 'secreto')
        assert.notInclude(String(error), 'se aceptó')
      }
    })
})

test.group('FIREBASE_CREDENCIALES', () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const cuenta = { project_id: 'p', client_email: 'c@p', private_key: privateKey }
  const enBase64 = (valor: unknown) => Buffer.from(JSON.stringify(valor)).toString('base64')

  test('se leen aunque base64 las haya partido en renglones', ({ assert }) => {
    const partidas = enBase64(cuenta).replace(/.{76}/g, '$&\r\n ')

    assert.deepEqual(leerCredenciales(partidas), {
      projectId: 'p',
      clientEmail: 'c@p',
      privateKey,
    })
  })

  test('rechaza {titulo} sin repetir el secreto')
    .with([
      { titulo: 'lo que no es base64', valor: '{secreto}' },
      { titulo: 'lo que no es JSON', valor: Buffer.from('secreto').toString('base64') },
      { titulo: 'una lista', valor: enBase64(['secreto']) },
      { titulo: 'un campo que falta', valor: enBase64({ ...cuenta, project_id: undefined }) },
      { titulo: 'un campo vacío', valor: enBase64({ ...cuenta, client_email: '' }) },
      { titulo: 'una clave rota', valor: enBase64({ ...cuenta, private_key: 'secreto' }) },
    ])
    .run(({ assert }, { valor }) => {
      try {
        leerCredenciales(valor)
        assert.fail('se aceptaron')
      } catch (error) {
        assert.notInclude(String(error), 'secreto')
        assert.notInclude(String(error), 'se aceptaron')
      }
    })
})

test.group('Direcciones y números', () => {
  test('un host con guion bajo vale, y la barra final se va', ({ assert }) => {
    const leer = regla.url('http://localhost:1')

    assert.equal(leer('URL', 'http://chotuve_auth:26080/'), 'http://chotuve_auth:26080')
    assert.equal(leer('URL', ''), 'http://localhost:1')
    assert.throws(() => leer('URL', 'ftp://x'), /URL/)
    assert.throws(() => leer('URL', 'chotuve_auth:26080'), /URL/)
  })

  test('un límite de tiempo es un entero dentro de su rango: {titulo}')
    .with(casos(['0', '-1', '1.5', 'x', '60001', '١', '1e3']))
    .run(({ assert }, { valor }) => {
      const leer = regla.entero({ minimo: 1, maximo: 60_000, predeterminado: 5_000 })

      assert.throws(() => leer('LIMITE', valor), /LIMITE/)
      assert.equal(leer('LIMITE', ''), 5_000)
      assert.equal(leer('LIMITE', '60000'), 60_000)
    })

  test('un token que no entra en una cabecera se rechaza sin repetirlo', ({ assert }) => {
    const leer = regla.secretoDeCabecera()

    assert.equal(leer('TOKEN', 'abc')?.release(), 'abc')
    assert.isUndefined(leer('TOKEN', ''))
    for (const malo of ['secreto con espacio', 'secreto\n', 'secretoñ']) {
      try {
        leer('TOKEN', malo)
        assert.fail('se aceptó')
      } catch (error) {
        assert.match(String(error), /TOKEN/)
        assert.notInclude(String(error), 'secreto')
      }
    }
  })
})
