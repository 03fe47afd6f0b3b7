import { spawn, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { contesta } from '../../herramientas/iniciacion/contesta.js'
import { puertosLibres } from '#tests/consola/iniciado'
import { SERVIDOR } from '#tests/consola/programas'
import { red } from '#tests/red'

/** Un servidor que escribe donde se diga. */
async function encender(stdio: StdioOptions, entorno: Record<string, string>) {
  const [puerto] = await puertosLibres(1)
  const hijo = spawn(process.execPath, SERVIDOR, {
    cwd: app.makePath(),
    env: {
      PATH: process.env.PATH ?? '',
      ENV_PATH: app.makePath('tests'),
      DATABASE_URL: 'sqlite:///:memory:',
      HOST: '127.0.0.1',
      PORT: String(puerto),
      LOG_LEVEL: 'info',
      CHOTUVE_AUTH_URL: red().auth.url,
      CHOTUVE_MEDIA_URL: red().media.url,
      ...entorno,
    },
    stdio,
  })
  return { hijo, url: `http://127.0.0.1:${puerto}` }
}

async function hastaQueConteste(url: string, hijo: ReturnType<typeof spawn>) {
  while (!(await contesta(`${url}/ping`))) {
    if (hijo.exitCode !== null) {
      throw new Error(`Terminó con ${hijo.exitCode} sin contestar`)
    }
  }
}

async function usar(url: string) {
  const estados: number[] = []
  for (let i = 0; i < 20; i++) {
    const respuesta = await fetch(`${url}/nada/${i}`)
    estados.push(respuesta.status)
  }
  return [...new Set(estados)]
}

test.group('El registro, sin dónde escribirlo', (group) => {
  group.tap((prueba) => prueba.timeout(120_000))

  for (const modo of ['production', 'development']) {
    test(`con el disco lleno desde el arranque atiende igual: ${modo}`, async ({
      assert,
      cleanup,
    }) => {
      const lleno = openSync('/dev/full', 'w')
      const { hijo, url } = await encender(['ignore', lleno, lleno], { NODE_ENV: modo })
      closeSync(lleno)
      cleanup(() => void hijo.kill('SIGKILL'))
      await hastaQueConteste(url, hijo)

      assert.deepEqual(await usar(url), [404])
      hijo.kill('SIGTERM')
      const [codigo] = await once(hijo, 'close')
      assert.equal(codigo, 0)
    })
  }

  test('si muere quien lo leía, atiende igual', async ({ assert, cleanup }) => {
    const { hijo, url } = await encender(['ignore', 'pipe', 'pipe'], { NODE_ENV: 'production' })
    cleanup(() => void hijo.kill('SIGKILL'))
    await hastaQueConteste(url, hijo)
    hijo.stdout?.destroy()
    hijo.stderr?.destroy()

    assert.deepEqual(await usar(url), [404])
    assert.deepEqual(await usar(url), [404])
    hijo.kill('SIGTERM')
    const [codigo] = await once(hijo, 'exit')
    assert.equal(codigo, 0)
  })
})
