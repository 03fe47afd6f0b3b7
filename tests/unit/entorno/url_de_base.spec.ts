import { test } from '@japa/runner'
import { leerUrlDeBase } from '#base/conexion/url'

const POSTGRES = {
  tipo: 'postgres',
  lugares: [{ host: 'base_datos', port: 5432 }],
  user: 'u',
  password: 'c',
  database: 'chotuve',
  tls: 'preferir',
  exigeEscritura: false,
  aplicacion: undefined,
  conexionMs: undefined,
}

const lugar = (host: string, port = 5432) => ({ host, port })

test.group('DATABASE_URL', () => {
  test('lee el archivo de {url}')
    .with([
      { url: 'sqlite:////tmp/app.db', archivo: '/tmp/app.db' },
      { url: 'sqlite:////tmp/con espacio/%41.db', archivo: '/tmp/con espacio/%41.db' },
      { url: 'sqlite:///app.db', archivo: 'app.db' },
      { url: 'sqlite:///datos/app.db', archivo: 'datos/app.db' },
      { url: 'sqlite:///:memory:', archivo: ':memory:' },
      { url: 'sqlite:////tmp/a#1.db', archivo: '/tmp/a#1.db' },
      { url: ' sqlite:////tmp/app.db\r\n', archivo: '/tmp/app.db' },
    ])
    .run(({ assert }, { url, archivo }) => {
      assert.deepEqual({ ...leerUrlDeBase(url) }, { tipo: 'sqlite', archivo })
    })

  test('lee {url}')
    .with([
      { url: 'postgres://u:c@base_datos/chotuve', cambios: {} },
      { url: ' postgres://u:c@base_datos/chotuve\n', cambios: {} },
      { url: 'postgresql://u:c@base_datos:5432/chotuve', cambios: {} },
      {
        url: 'POSTGRES://u:c@base_datos/chotuve?connect_timeout=3',
        cambios: { conexionMs: 3_000 },
      },
      {
        url: 'postgres://u:c@base_datos/chotuve?application_name=mi%20servidor',
        cambios: { aplicacion: 'mi servidor' },
      },
      {
        url: 'postgres://u:c@base_datos/chotuve?target_session_attrs=read-write',
        cambios: { exigeEscritura: true },
      },
      { url: 'postgres://u:c@base_datos/chotuve?target_session_attrs=any', cambios: {} },
      {
        url: 'postgres://u:c@[::1]:6000/chotuve',
        cambios: { lugares: [lugar('::1', 6000)] },
      },
      {
        url: 'postgres://u:c@uno:6000,dos,[::1]:6001/chotuve',
        cambios: { lugares: [lugar('uno', 6000), lugar('dos'), lugar('::1', 6001)] },
      },
      {
        url: 'postgres://u:c@/chotuve?host=uno,dos&port=6000,6001',
        cambios: { lugares: [lugar('uno', 6000), lugar('dos', 6001)] },
      },
      {
        url: 'postgres://u:c@/chotuve?host=uno,dos&port=6000',
        cambios: { lugares: [lugar('uno', 6000), lugar('dos', 6000)] },
      },
      {
        url: 'postgres://u:c@uno,dos/chotuve?port=6000',
        cambios: { lugares: [lugar('uno', 6000), lugar('dos', 6000)] },
      },
      {
        url: 'postgres://u:c@%2Fvar%2Frun/chotuve',
        cambios: { lugares: [lugar('/var/run')] },
      },
      { url: 'postgres://u@base_datos/chotuve', cambios: { password: undefined } },
      {
        url: 'postgres:///chotuve',
        cambios: { lugares: [lugar('localhost')], user: undefined, password: undefined },
      },
      {
        url: 'postgres://us%40er:c%2Fl%3A%25@h:1/n%20m',
        cambios: {
          lugares: [lugar('h', 1)],
          user: 'us@er',
          password: 'c/l:%',
          database: 'n m',
        },
      },
      { url: 'postgres://u:%C3%B1%F0%9F%98%80@base_datos/chotuve', cambios: { password: 'ñ😀' } },
      {
        url: 'postgres://u:c@/chotuve?host=/var/run/postgresql',
        cambios: { lugares: [lugar('/var/run/postgresql')] },
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
      { consulta: '?ssl=true', tls: 'sin-verificar' },
      { consulta: '?ssl=false', tls: 'no' },
      { consulta: '?ssl=true&sslmode=verify-full', tls: 'verificar' },
    ])
    .run(({ assert }, { consulta, tls }) => {
      assert.containsSubset(leerUrlDeBase(`postgres://h/b${consulta}`), { tls })
    })
})
