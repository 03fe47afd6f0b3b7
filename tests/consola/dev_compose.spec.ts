import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from '@japa/runner'

const RAIZ = fileURLToPath(new URL('../../', import.meta.url))
const COMPOSE = join(RAIZ, 'bin/chotuve_app/docker-compose.yml')

/** En lugar de Docker: cuenta con qué se lo llamó, y a nombre de quién. */
const DOCKER = '#!/bin/sh\necho "$CHOTUVE_UID:$CHOTUVE_GID" "$@"\n'

test.group('Atajos del contenedor de desarrollo', (group) => {
  let carpeta: string

  group.each.setup(() => {
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-docker-'))
    writeFileSync(join(carpeta, 'docker'), DOCKER)
    chmodSync(join(carpeta, 'docker'), 0o755)
    return () => rmSync(carpeta, { recursive: true, force: true })
  })

  function correr(script: string, ...argumentos: string[]) {
    const { status, stdout } = spawnSync(join(RAIZ, 'bin', script), argumentos, {
      encoding: 'utf-8',
      env: { PATH: `${carpeta}:${process.env.PATH}` },
    })
    return { status, salida: stdout.trim() }
  }

  const { uid, gid } = userInfo()
  const llamada = [
    `${uid}:${gid} compose`,
    ...(existsSync(join(RAIZ, '.env')) ? [`--env-file ${join(RAIZ, '.env')}`] : []),
    `--file ${COMPOSE}`,
  ].join(' ')

  test('bin/dev-compose llama a Compose con su archivo y a nombre de quien lo corre', ({
    assert,
  }) => {
    assert.equal(correr('dev-compose', 'up', '-d').salida, `${llamada} up -d`)
  })

  test('bin/exec-dev corre adentro del servidor, y sin terminal no la pide', ({ assert }) => {
    assert.equal(
      correr('exec-dev', 'node', 'ace', 'repl').salida,
      `${llamada} exec -T chotuve_app node ace repl`
    )
  })

  test('bin/exec-dev sin comando explica cómo se usa y termina con 2', ({ assert }) => {
    assert.deepEqual(correr('exec-dev'), { status: 2, salida: '' })
  })
})
