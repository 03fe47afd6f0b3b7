import { test } from '@japa/runner'
import { sinServidor } from '#tests/corrida/entorno'

test.group('Entorno de la corrida de pruebas', () => {
  test('la configuración del servidor de quien desarrolla no llega a las pruebas', ({ assert }) => {
    const entorno = {
      PATH: '/bin',
      DATABASE_URL: 'postgres://mia',
      FLASK_ENV: 'production',
      FIREBASE_CREDENCIALES: 'las-mias',
    }

    assert.deepEqual(sinServidor(entorno), { PATH: '/bin' })
  })

  test('la que es para las pruebas, sí', ({ assert }) => {
    const entorno = { REDIS_URL: 'redis://127.0.0.1', LOG_LEVEL: 'debug' }

    assert.deepEqual(sinServidor(entorno), entorno)
  })
})
