import { test } from '@japa/runner'
import { leerUrlDeBase } from '#start/entorno/url_de_base'
import { rechaza } from './rechazos.js'

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
  test('lee el archivo de {url}')
    .with([
      { url: 'sqlite:////tmp/app.db', archivo: '/tmp/app.db' },
      { url: 'sqlite:////tmp/con espacio/%41.db', archivo: '/tmp/con espacio/%41.db' },
      { url: 'sqlite:///app.db', archivo: 'app.db' },
      { url: 'sqlite:///datos/app.db', archivo: 'datos/app.db' },
      { url: 'sqlite:///:memory:', archivo: ':memory:' },
    ])
    .run(({ assert }, { url, archivo }) => {
      assert.deepEqual({ ...leerUrlDeBase(url) }, { tipo: 'sqlite', archivo })
    })

  test('lee {url}')
    .with([
      { url: 'postgres://u:c@base_datos/chotuve', cambios: {} },
      { url: 'postgresql://u:c@base_datos:5432/chotuve', cambios: {} },
      { url: 'POSTGRES://u:c@base_datos/chotuve?connect_timeout=3', cambios: {} },
      { url: 'postgres://u:c@[::1]:6000/chotuve', cambios: { host: '::1', port: 6000 } },
      { url: 'postgres://u@base_datos/chotuve', cambios: { password: undefined } },
      {
        url: 'postgres:///chotuve',
        cambios: { host: 'localhost', user: undefined, password: undefined },
      },
      {
        url: 'postgres://us%40er:c%2Fl%3A%25@h:1/n%20m',
        cambios: { host: 'h', port: 1, user: 'us@er', password: 'c/l:%', database: 'n m' },
      },
      { url: 'postgres://u:%C3%B1%F0%9F%98%80@base_datos/chotuve', cambios: { password: 'ñ😀' } },
      {
        url: 'postgres://u:c@/chotuve?host=/var/run/postgresql',
        cambios: { host: '/var/run/postgresql' },
      },
    ])
    .run(({ assert }, { url, cambios }) => {
      assert.deepEqual({ ...leerUrlDeBase(url) }, { ...POSTGRES, ...cambios })
    })

  test('{consulta} es {tls}')
    .with([
      { consulta: '', tls: 'preferir' },
      { consulta: '?sslmode=', tls: 'preferir' },
      { consulta: '?sslmode=prefer', tls: 'preferir' },
      { consulta: '?sslmode=allow', tls: 'preferir' },
      { consulta: '?sslmode=disable', tls: 'no' },
      { consulta: '?sslmode=require', tls: 'sin-verificar' },
      { consulta: '?sslmode=no-verify', tls: 'sin-verificar' },
      { consulta: '?sslmode=verify-ca', tls: 'verificar' },
      { consulta: '?sslmode=verify-full', tls: 'verificar' },
    ])
    .run(({ assert }, { consulta, tls }) => {
      assert.containsSubset(leerUrlDeBase(`postgres://h/b${consulta}`), { tls })
    })

  test('rechaza {url} sin repetirla')
    .with([
      { url: 'mysql://u:secreto@h/b', motivo: /postgres:\/\// },
      { url: 'secreto', motivo: /postgres:\/\// },
      { url: 'sqlite://secreto', motivo: /sqlite:\/\/\// },
      { url: 'sqlite:///', motivo: /sqlite:\/\/\// },
      { url: 'postgres://u:secreto@h:no/b', motivo: /postgres:\/\// },
      { url: 'postgres://u:secreto%zz@h/b', motivo: /codificación/ },
      { url: 'postgres://secreto%ff:c@h/b', motivo: /codificación/ },
      { url: 'postgres://u:c@h/secreto%', motivo: /codificación/ },
      { url: 'postgres://u:secreto@h/b?sslmode=secreto', motivo: /sslmode/ },
    ])
    .run(({ assert }, { url, motivo }) => {
      rechaza(assert, () => leerUrlDeBase(url), motivo)
    })
})
