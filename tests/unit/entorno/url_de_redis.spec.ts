import { test } from '@japa/runner'
import { casos } from '#tests/casos'
import { leerUrlDeRedis } from '#start/entorno/url_de_redis'
import { rechaza, SECRETO } from './rechazos.js'

const SIMPLE = {
  host: 'redis_1',
  port: 6379,
  username: undefined,
  password: undefined,
  db: 0,
  tls: undefined,
}

test.group('REDIS_URL', () => {
  test('lee {url}')
    .with([
      { url: 'redis://redis_1', cambios: {} },
      { url: 'redis://redis_1:6380/3', cambios: { port: 6380, db: 3 } },
      { url: 'redis://[::1]/', cambios: { host: '::1' } },
      { url: 'redis://:c%2Fl@redis_1', cambios: { password: 'c/l' } },
      { url: 'redis://u:c@redis_1', cambios: { username: 'u', password: 'c' } },
      { url: 'rediss://redis_1', cambios: { tls: { verificar: true } } },
      { url: 'rediss://redis_1?verificar=no', cambios: { tls: { verificar: false } } },
    ])
    .run(({ assert }, { url, cambios }) => {
      assert.deepEqual(leerUrlDeRedis(url), { ...SIMPLE, ...cambios })
    })

  test('rechaza {titulo}')
    .with(
      casos([
        SECRETO,
        `http://u:${SECRETO}@redis_1`,
        `redis://u:${SECRETO}@`,
        `redis://u:${SECRETO}@redis_1/uno`,
        `redis://u:${SECRETO}%zz@redis_1`,
        `rediss://u:${SECRETO}@redis_1?verificar=tal-vez`,
      ])
    )
    .run(({ assert }, { valor }) => {
      rechaza(assert, () => leerUrlDeRedis(valor), /tiene|solo puede/)
    })
})
