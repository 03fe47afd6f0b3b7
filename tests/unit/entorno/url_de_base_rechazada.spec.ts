import { test } from '@japa/runner'
import { leerUrlDeBase } from '#base/conexion/url'
import { rechaza } from './rechazos.js'

test.group('DATABASE_URL | lo que no se admite', () => {
  test('rechaza {url} sin repetirla')
    .with([
      { url: 'mysql://u:secreto@h/b', motivo: /postgres:\/\// },
      { url: 'secreto', motivo: /postgres:\/\// },
      { url: 'sqlite://secreto', motivo: /sqlite:\/\/\// },
      { url: 'sqlite:///', motivo: /sqlite:\/\/\// },
      { url: 'sqlite:///  ', motivo: /sqlite:\/\/\// },
      { url: 'sqlite:/// secreto', motivo: /blancos/ },
      { url: 'sqlite:////secreto.db?timeout=30', motivo: /no admite opciones/ },
      { url: 'sqlite:////secreto\n.db', motivo: /salto de línea/ },
      { url: 'postgres://u:secreto\n1@h/b', motivo: /salto de línea/ },
      { url: 'postgres://u:secreto@h/b#secreto', motivo: /%23/ },
      { url: 'postgres://u:secreto@h:no/b', motivo: /puerto/ },
      { url: 'postgres://u:secreto@h,i:99999/b', motivo: /puerto/ },
      { url: 'postgres://u:secreto@h/b?port=99999', motivo: /port / },
      { url: 'postgres://u:c@h/b?ssl=secreto', motivo: /ssl tiene/ },
      { url: 'postgres://u:c@h/b?connect_timeout=secreto', motivo: /connect_timeout/ },
      { url: 'postgres://u:c@h/b?target_session_attrs=secreto', motivo: /read-write/ },
      { url: 'postgres://u:1?secreto@h/b', motivo: /ilegible/ },
      { url: 'postgres://u:secreto@h/b?ssl=true&ssl=false', motivo: /más de una vez.* ssl$/ },
      { url: 'postgres://u:secreto%zz@h/b', motivo: /codificación/ },
      { url: 'postgres://secreto%ff:c@h/b', motivo: /codificación/ },
      { url: 'postgres://u:c@h/secreto%', motivo: /codificación/ },
      { url: 'postgres://u:secreto@h/b?sslmode=secreto', motivo: /sslmode/ },
    ])
    .run(({ assert }, { url, motivo }) => {
      rechaza(assert, () => leerUrlDeBase(url), motivo)
    })

  test('la opción {opcion} no se conoce, y se la rechaza por su nombre')
    .with(
      [
        'options',
        'sslrootcert',
        'sslcert',
        'sslkey',
        'channel_binding',
        'keepalives',
        'keepalives_idle',
        'tcp_user_timeout',
        'statement_timeout',
        'load_balance_hosts',
        'hostaddr',
        'user',
        'password',
        'dbname',
        'pgbouncer',
        'schema',
        'SSLMODE',
      ].map((opcion) => ({ opcion }))
    )
    .run(({ assert }, { opcion }) => {
      rechaza(
        assert,
        () => leerUrlDeBase(`postgres://u:c@h/b?${opcion}=secreto`),
        new RegExp(`no conoce la opción ${opcion}; .*sslmode`)
      )
    })
})
