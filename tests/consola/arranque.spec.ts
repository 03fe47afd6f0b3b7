import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from '@japa/runner'
import type { Entorno } from '#tests/apoyo/procesos'
import { correr, SERVIDOR } from '#tests/apoyo/programas'

const EN_MEMORIA = { DATABASE_URL: 'sqlite:///:memory:', HOST: '127.0.0.1' }

const arrancar = (entorno: Entorno) => correr(process.execPath, SERVIDOR, entorno)

/** Las variables que nombra un mensaje de entorno inválido, en orden. */
function nombradas(errores: string): string[] {
  const [titulo, ...renglones] = errores.trimEnd().split('\n')
  if (titulo !== 'El entorno no es válido:') {
    throw new Error(`No es el mensaje esperado:\n${errores}`)
  }
  return renglones.map((renglon) => /^- (\w+): /.exec(renglon)?.[1] ?? renglon).sort()
}

test.group('Arranque con un entorno malo', () => {
  test('nombra todas las variables malas en un mensaje, sin sus valores, y termina con 1', async ({
    assert,
  }) => {
    const cuenta = Buffer.from('{"project_id":"secreto"}').toString('base64')
    const malas = {
      NODE_ENV: 'secreto',
      PORT: 'secreto',
      LOG_LEVEL: 'secreto',
      DATABASE_URL: 'mysql://u:secreto@h/b',
      DATABASE_POOL_MAX: 'secreto',
      CHOTUVE_AUTH_URL: 'secreto',
      CHOTUVE_MEDIA_URL: 'ftp://secreto',
      RED_TIEMPO_LIMITE_MS: 'secreto',
      APP_SERVER_TOKEN: 'secreto con espacios',
      FIREBASE_CREDENCIALES: cuenta,
      FIREBASE_CHAT_DB_URL: 'secreto',
      FIREBASE_NOTIFICADOR_DB_URL: 'secreto',
    }

    const { estado, salida, errores } = await arrancar(malas)

    assert.equal(estado, 1)
    assert.deepEqual(nombradas(errores), Object.keys(malas).sort())
    assert.notInclude(salida + errores, 'secreto')
    assert.notInclude(salida + errores, cuenta)
  })

  test('un HOST en el que no se puede escuchar se dice en una línea: {$self}')
    .with(['no-existe.invalid', '192.0.2.1'])
    .run(async ({ assert }, host) => {
      const { estado, errores } = await arrancar({ ...EN_MEMORIA, HOST: host })

      assert.equal(estado, 1)
      assert.match(errores, /^HOST: no se puede escuchar en «[^\n]+\.\n$/)
      assert.include(errores, host)
    })

  test('una contraseña que un archivo .env cortaría no arranca', async ({
    assert,
    test: prueba,
  }) => {
    const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-env-'))
    prueba.cleanup(() => rmSync(carpeta, { recursive: true, force: true }))
    writeFileSync(join(carpeta, '.env'), "DATABASE_URL='postgres://u:pa$word1@h/db'\n")

    const { estado, errores } = await arrancar({ ENV_PATH: carpeta })

    assert.equal(estado, 1)
    assert.deepEqual(nombradas(errores), ['DATABASE_URL'])
    assert.notInclude(errores, 'word1')
  })

  test('sin DATABASE_URL no arranca, ni con una vacía: {titulo}')
    .with<{ titulo: string; entorno: Entorno }[]>([
      { titulo: 'ausente', entorno: {} },
      { titulo: 'vacía', entorno: { DATABASE_URL: '' } },
    ])
    .run(async ({ assert }, { entorno }) => {
      const { estado, errores } = await arrancar(entorno)

      assert.equal(estado, 1)
      assert.deepEqual(nombradas(errores), ['DATABASE_URL'])
    })

  test('en producción sin PORT no arranca: {titulo}')
    .with<{ titulo: string; entorno: Entorno }[]>([
      { titulo: 'con NODE_ENV', entorno: { NODE_ENV: 'production' } },
      { titulo: 'con FLASK_ENV', entorno: { FLASK_ENV: 'production' } },
      { titulo: 'con FLASK_ENV y un PORT vacío', entorno: { FLASK_ENV: 'production', PORT: '' } },
      {
        titulo: 'con NODE_ENV, que gana',
        entorno: { NODE_ENV: 'production', FLASK_ENV: 'testing' },
      },
      {
        titulo: 'con FLASK_ENV y un NODE_ENV vacío',
        entorno: { NODE_ENV: '', FLASK_ENV: 'production' },
      },
    ])
    .run(async ({ assert }, { entorno }) => {
      const { estado, errores } = await arrancar({ ...EN_MEMORIA, ...entorno })

      assert.equal(estado, 1)
      assert.deepEqual(nombradas(errores), ['PORT'])
    })

  test('en producción sin PORT los comandos andan, porque no escuchan: {titulo}')
    .with<{ titulo: string; entorno: Entorno }[]>([
      { titulo: 'sin definirlo', entorno: { NODE_ENV: 'production' } },
      { titulo: 'vacío', entorno: { FLASK_ENV: 'production', PORT: '' } },
    ])
    .run(async ({ assert }, { entorno }) => {
      const { estado, errores } = await correr(process.execPath, ['ace.js', 'cola:estado'], {
        DATABASE_URL: process.env.DATABASE_URL ?? '',
        ...entorno,
      })

      assert.equal(errores, '')
      assert.equal(estado, 0)
    })

  test('un comando al que dejan de leerlo termina sin quejarse', async ({ assert }) => {
    const { salida, errores } = await correr('sh', ['-c', 'node ace.js list | head -n 1'], {
      ...EN_MEMORIA,
      PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
    })

    assert.isNotEmpty(salida)
    assert.equal(errores, '')
  })

  test('un FLASK_ENV desconocido no arranca, y dice cuáles hay', async ({ assert }) => {
    const { estado, errores } = await arrancar({ ...EN_MEMORIA, FLASK_ENV: 'secreto' })

    assert.equal(estado, 1)
    assert.match(errores, /FLASK_ENV.*development, production, test/)
    assert.notInclude(errores, 'secreto')
  })

  test('la consola explica un entorno malo con el mismo mensaje', async ({ assert }) => {
    const { estado, errores } = await correr(process.execPath, ['ace.js', 'migration:run'])

    assert.equal(estado, 1)
    assert.equal(errores, 'El entorno no es válido:\n- DATABASE_URL: falta, y es obligatoria\n')
  })
})
