import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { ACE, correr } from '#tests/apoyo/programas'
import { variablesDocumentadas } from '#tests/variables'

const ver = (entorno: Record<string, string>, ...opciones: string[]) =>
  correr(process.execPath, [...ACE, 'configuracion:ver', ...opciones], entorno)

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

const CREDENCIALES = Buffer.from(
  JSON.stringify({
    project_id: 'chotuve',
    client_email: 'app@chotuve.test',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  })
).toString('base64')

/** Todo lo que no tiene que verse lleva esta palabra, o no se puede leer. */
const SECRETOS = {
  DATABASE_URL: 'postgres://uno:SECRETO1@127.0.0.1:1,127.0.0.1:2/chotuve',
  REDIS_URL: 'redis://:SEC@127.0.0.1:6379',
  HTTPS_PROXY: 'uno:SECRETO3@127.0.0.1:8080',
  APP_SERVER_TOKEN: 'SECRETO4',
  METRICAS_TOKEN: 'SECRETO5',
  CHOTUVE_ADMIN_CLAVE: 'SEC',
}

test.group('configuracion:ver', (group) => {
  group.each.timeout(120_000)

  test('dice lo que vale cada variable y de dónde sale, y ningún secreto', async ({
    assert,
    cleanup,
  }) => {
    const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-configuracion-'))
    cleanup(() => rmSync(carpeta, { recursive: true, force: true }))
    const archivo = join(carpeta, '.env')
    writeFileSync(archivo, 'PORT=1234\nHOST=127.0.0.1\nMETRICAS_TOKEN=SECRETO6\n')
    const entorno = { ...SECRETOS, ENV_PATH: carpeta, HOST: '127.0.0.2' }

    const { estado, salida, errores } = await ver(entorno, '--json')
    assert.equal(estado, 0, errores)
    assert.notMatch(salida, /SEC/)
    const variables = JSON.parse(salida) as Record<string, unknown>[]
    assert.includeMembers(
      variables.map(({ variable }) => variable),
      variablesDocumentadas().filter((una) => una !== 'FLASK_ENV')
    )
    const una = (cual: string) => variables.find(({ variable }) => variable === cual)
    assert.containsSubset(una('PORT'), { valor: '1234', origen: 'archivo', archivo })
    assert.containsSubset(una('HOST'), { valor: '127.0.0.2', origen: 'entorno', archivo: null })
    assert.containsSubset(una('METRICAS_TOKEN'), { valor: '[oculto]', secreta: true })
    assert.containsSubset(una('DATABASE_URL'), {
      valor: 'postgres://uno:[oculto]@127.0.0.1:1,127.0.0.1:2/chotuve',
    })
    assert.containsSubset(una('LOG_LEVEL'), { valor: 'info', origen: 'predeterminado' })
    assert.containsSubset(una('FIREBASE_CREDENCIALES'), { valor: null, origen: 'ausente' })
  })

  test('en palabras, solo las definidas', async ({ assert }) => {
    const { estado, salida, errores } = await ver(
      { DATABASE_URL: 'sqlite:///:memory:', FIREBASE_CREDENCIALES: CREDENCIALES },
      '--definidas'
    )

    assert.equal(estado, 0, errores)
    const filas = salida.trim().split('\n').slice(2)
    assert.deepEqual(
      filas.map((fila) => fila.split(/ {2,}/)),
      [
        ['DATABASE_URL', 'sqlite:///:memory:', 'entorno'],
        ['FIREBASE_CREDENCIALES', '[oculto]', 'entorno'],
      ]
    )
  })

  test('mal usado termina con 2', async ({ assert }) => {
    const { estado, salida } = await ver({ DATABASE_URL: 'sqlite:///:memory:' }, '--nada')

    assert.equal(estado, 2)
    assert.equal(salida, '')
  })
})
