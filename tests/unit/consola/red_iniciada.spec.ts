import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from '@japa/runner'
import { completarConLaRedIniciada } from '../../../bin/red_iniciada.js'

const SUYA = 'sqlite:////red/app.sqlite3'

test.group('La consola al lado de una red encendida con bin/iniciar', (group) => {
  let carpeta: string

  group.each.setup(() => {
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-iniciada-'))
    mkdirSync(join(carpeta, 'datos'))
    writeFileSync(
      join(carpeta, 'datos/entorno'),
      `DATABASE_URL=${SUYA}\nCHOTUVE_AUTH_URL=http://localhost:1\nFIREBASE_CREDENCIALES='a b'\n`
    )
    return () => rmSync(carpeta, { recursive: true, force: true })
  })

  const completar = (entorno: NodeJS.ProcessEnv) => {
    const esLaSuya = completarConLaRedIniciada(entorno, pathToFileURL(`${carpeta}/`))
    return { entorno, esLaSuya }
  }

  test('sin nada exportado trabaja con esa red', ({ assert }) => {
    assert.deepEqual(completar({}), {
      entorno: {
        DATABASE_URL: SUYA,
        CHOTUVE_AUTH_URL: 'http://localhost:1',
        FIREBASE_CREDENCIALES: 'a b',
      },
      esLaSuya: true,
    })
  })

  test('de lo demás manda lo exportado', ({ assert }) => {
    assert.containsSubset(completar({ CHOTUVE_AUTH_URL: 'http://otro:2' }), {
      entorno: { DATABASE_URL: SUYA, CHOTUVE_AUTH_URL: 'http://otro:2' },
    })
  })

  test('no se mete si se dijo con qué se trabaja: {titulo}')
    .with<{ titulo: string; entorno: NodeJS.ProcessEnv }[]>([
      { titulo: 'con otra base', entorno: { DATABASE_URL: 'sqlite:///otra' } },
      { titulo: 'con los archivos en otro lado', entorno: { ENV_PATH: '/otro' } },
      { titulo: 'en producción', entorno: { NODE_ENV: 'production' } },
      { titulo: 'en producción, como antes', entorno: { FLASK_ENV: 'production' } },
    ])
    .run(({ assert }, { entorno }) => {
      assert.deepEqual(completar({ ...entorno }), { entorno, esLaSuya: false })
    })

  test('la de otra carpeta se dice con CHOTUVE_DATOS, y si no está no se usa otra', ({
    assert,
  }) => {
    const otra = join(carpeta, 'otra')
    mkdirSync(otra)
    writeFileSync(join(otra, 'entorno'), 'DATABASE_URL=sqlite:////otra/app.sqlite3\n')

    const { entorno, esLaSuya } = completar({ CHOTUVE_DATOS: otra })

    assert.isTrue(esLaSuya)
    assert.equal(entorno.DATABASE_URL, 'sqlite:////otra/app.sqlite3')
    assert.throws(() => completar({ CHOTUVE_DATOS: '/no/esta' }), /CHOTUVE_DATOS/)
  })

  test('un archivo .env le gana, si dice la base', ({ assert }) => {
    writeFileSync(join(carpeta, '.env'), 'DATABASE_URL=sqlite:///mia\n')

    assert.deepEqual(completar({}), { entorno: {}, esLaSuya: false })
  })

  test('sin esa red no cambia nada', ({ assert }) => {
    rmSync(join(carpeta, 'datos'), { recursive: true })

    assert.deepEqual(completar({}), { entorno: {}, esLaSuya: false })
  })
})
