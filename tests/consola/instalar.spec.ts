import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import type { Entorno } from '#tests/apoyo/procesos'
import { correr } from '#tests/apoyo/programas'

test.group('bin/instalar', (group) => {
  let clon: string

  group.each.setup(() => {
    clon = mkdtempSync(join(tmpdir(), 'chotuve-instalar-'))
    mkdirSync(join(clon, 'bin'))
    for (const archivo of ['bin/instalar', 'bin/con-node', 'package-lock.json']) {
      cpSync(app.makePath(archivo), join(clon, archivo))
    }
    return () => rmSync(clon, { recursive: true, force: true })
  })

  /** Con el npm de mentira, que puede estar en la misma carpeta que el curl de mentira. */
  const instalar = (entorno: Entorno = {}) => {
    const PATH = [
      app.makePath('tests/consola/sustitutos'),
      dirname(process.execPath),
      process.env.PATH,
    ]
    return correr(join(clon, 'bin/instalar'), [], { ...entorno, PATH: PATH.join(delimiter) })
  }

  const instalaciones = () => {
    const llamadas = join(clon, 'llamadas')
    const lineas = existsSync(llamadas) ? readFileSync(llamadas, 'utf-8').split('\n') : []
    return lineas.filter((linea) => / ci /.test(linea))
  }

  test('instala también lo de desarrollo: {$self}')
    .with(['NODE_ENV=production', 'npm_config_omit=dev', 'npm_config_production=true'])
    .run(async ({ assert }, variable) => {
      const [nombre = '', valor = ''] = variable.split('=')

      const { estado } = await instalar({ [nombre]: valor })

      assert.equal(estado, 0)
      assert.lengthOf(instalaciones(), 1)
      assert.include(instalaciones()[0], '--include=dev')
    })

  test('lo ya instalado no se instala otra vez', async ({ assert }) => {
    await instalar()
    await instalar({ NODE_ENV: 'production' })

    assert.lengthOf(instalaciones(), 1)
  })

  test('si después algo cambió lo instalado, la marca ya no vale', async ({ assert }) => {
    await instalar()
    // Lo que hace `npm prune --omit=dev`: saca paquetes y deja los demás archivos como estaban.
    writeFileSync(join(clon, 'node_modules/.package-lock.json'), '{"sin": "desarrollo"}')

    await instalar()
    assert.lengthOf(instalaciones(), 2)
    await instalar()
    assert.lengthOf(instalaciones(), 2)
  })

  test('si npm falla, no queda como instalado', async ({ assert }) => {
    writeFileSync(join(clon, 'npm'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    const PATH = [clon, dirname(process.execPath), process.env.PATH].join(delimiter)

    const { estado } = await correr(join(clon, 'bin/instalar'), [], { PATH })
    assert.equal(estado, 1)
    await instalar()
    assert.lengthOf(instalaciones(), 1)
  })
})
