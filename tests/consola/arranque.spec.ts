import { test } from '@japa/runner'
import { red } from '#tests/red'
import { correr, encender, SERVIDOR, type Entorno } from './programas.js'

const EN_MEMORIA = { DATABASE_URL: 'sqlite:///:memory:', HOST: '127.0.0.1' }

const arrancar = (entorno: Entorno) => correr(process.execPath, SERVIDOR, entorno)

test.group('Arranque del servidor', () => {
  test('nombra todas las variables malas en un mensaje, sin sus valores, y termina con 1', async ({
    assert,
  }) => {
    const { estado, salida, errores } = await arrancar({
      NODE_ENV: 'production',
      DATABASE_URL: 'mysql://u:secreto@h/b',
      CHOTUVE_AUTH_URL: 'secreto',
      CHOTUVE_MEDIA_URL: 'ftp://secreto',
      RED_TIEMPO_LIMITE_MS: 'secreto',
      APP_SERVER_TOKEN: 'secreto con espacios',
      FIREBASE_CREDENCIALES: 'c2VjcmV0bw==',
    })

    assert.equal(estado, 1)
    for (const variable of [
      'DATABASE_URL',
      'CHOTUVE_AUTH_URL',
      'CHOTUVE_MEDIA_URL',
      'RED_TIEMPO_LIMITE_MS',
      'APP_SERVER_TOKEN',
      'FIREBASE_CREDENCIALES',
      'PORT',
    ]) {
      assert.include(errores, variable)
    }
    assert.notInclude(salida + errores, 'secreto')
    assert.notInclude(errores, '    at ')
  })

  test('sin DATABASE_URL no arranca, ni con una vacía', async ({ assert }) => {
    const entornos: Entorno[] = [{}, { DATABASE_URL: '' }]
    for (const entorno of entornos) {
      const { estado, errores } = await arrancar(entorno)
      assert.equal(estado, 1)
      assert.include(errores, 'DATABASE_URL')
    }
  })

  test('con FLASK_ENV=production y sin PORT no arranca', async ({ assert }) => {
    const { estado, errores } = await arrancar({ ...EN_MEMORIA, FLASK_ENV: 'production' })

    assert.equal(estado, 1)
    assert.include(errores, 'PORT')
  })

  test('la consola explica un entorno malo con el mismo mensaje', async ({ assert }) => {
    const { estado, errores } = await correr(process.execPath, ['ace.js', 'migration:run'])

    assert.equal(estado, 1)
    assert.equal(errores, 'El entorno no es válido:\n- DATABASE_URL: falta, y es obligatoria\n')
  })

  test('una base en memoria se migra al arrancar, los vacíos cuentan como ausentes y SIGTERM termina con 0', async ({
    assert,
  }) => {
    const servidor = encender(process.execPath, SERVIDOR, {
      ...EN_MEMORIA,
      PORT: '0',
      FLASK_ENV: 'testing',
      NODE_ENV: '',
      APP_SERVER_TOKEN: '',
      FIREBASE_CREDENCIALES: '',
      LOG_LEVEL: 'info',
      CHOTUVE_AUTH_URL: red().auth.url,
      CHOTUVE_MEDIA_URL: 'http://chotuve_media:27080',
    })
    await servidor.hasta('started HTTP server on')
    assert.include(servidor.salida(), '127.0.0.1')

    assert.equal(await servidor.detener(), 0)
  })
})

test.group('Vaciado en producción', () => {
  test('no existe para nadie: 405 con Allow vacío', async ({ assert }) => {
    const puerto = 20_000 + (process.pid % 10_000)
    const servidor = encender(process.execPath, SERVIDOR, {
      ...EN_MEMORIA,
      NODE_ENV: 'production',
      PORT: String(puerto),
    })
    await servidor.hasta('started HTTP server on')

    for (const method of ['DELETE', 'GET', 'POST']) {
      const respuesta = await fetch(`http://127.0.0.1:${puerto}/base_de_datos`, { method })
      assert.equal(respuesta.status, 405)
      assert.equal(respuesta.headers.get('allow'), '')
      assert.containsSubset(await respuesta.json(), {})
    }
    assert.equal(await servidor.detener(), 0)
  })
})
