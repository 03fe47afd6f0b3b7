import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { Cable } from '#tests/entregas/cable'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { puertoLibre } from '#tests/apoyo/puertos'
import type { Entorno } from '#tests/apoyo/procesos'
import { encender } from '#tests/apoyo/programas'

const CONTENEDOR = ['--import=@poppinss/ts-exec', 'bin/contenedor.ts']
const ESPERANDO = 'Esperando a la base'

test.group('Arranque de un contenedor', (group) => {
  let carpeta: string
  let url: string
  let contenedor: ReturnType<typeof encender>

  group.each.setup(() => {
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-contenedor-'))
    return async () => {
      await contenedor.detener('SIGKILL')
      rmSync(carpeta, { recursive: true, force: true })
    }
  })

  async function arrancar(entorno: Entorno) {
    const puerto = await puertoLibre()
    url = `http://127.0.0.1:${puerto}`
    contenedor = encender(process.execPath, CONTENEDOR, { PORT: String(puerto), ...entorno })
  }

  const archivo = () => `sqlite:///${join(carpeta, 'app.sqlite3')}`
  const historico = async () => {
    const { status } = await fetch(`${url}/stats/historico`)
    return status
  }

  test('migra una base vacía, atiende y SIGTERM la termina con 0', async ({ assert }) => {
    await arrancar({ DATABASE_URL: archivo() })
    await contenedor.contesta(`${url}/ping`)

    assert.equal(await historico(), 200)
    assert.equal(await contenedor.detener(), 0)
  })

  test('con MIGRAR=no atiende sin migrar: eso lo hace otro', async ({ assert }) => {
    await arrancar({ DATABASE_URL: archivo(), MIGRAR: 'no' })
    await contenedor.contesta(`${url}/ping`)

    assert.notEqual(await historico(), 200)
  })

  test('un entorno malo se explica una sola vez y termina con 1', async ({ assert }) => {
    await arrancar({ DATABASE_URL: archivo(), MIGRAR: 'quizás' })

    assert.equal(await contenedor.estado, 1)
    assert.equal(
      contenedor.errores(),
      'El entorno no es válido:\n- MIGRAR: tiene que ser uno de si, no\n'
    )
  })

  test('si la base no aparece a tiempo termina con 1 y dice por qué', async ({ assert }) => {
    const puerto = await puertoLibre()
    await arrancar({
      DATABASE_URL: `postgres://u:secreto@127.0.0.1:${puerto}/chotuve`,
      DATABASE_ESPERA_S: '0',
    })

    assert.equal(await contenedor.estado, 1)
    assert.match(contenedor.errores(), /La base no contestó en 0 segundos: .*ECONNREFUSED/)
    assert.notInclude(contenedor.salida() + contenedor.errores(), 'secreto')
  })
})

test.group('Arranque de un contenedor con PostgreSQL', (group) => {
  let postgres: PostgresEfimero
  group.setup(async () => {
    postgres = await encenderPostgres()
    return () => postgres.detener()
  })

  test('espera a una base que tarda en aparecer, y recién entonces migra y atiende', async ({
    assert,
    test: prueba,
  }) => {
    const cable = await Cable.tender(prueba, postgres.url())
    await cable.cortar()
    const puerto = await puertoLibre()
    const contenedor = encender(process.execPath, CONTENEDOR, {
      DATABASE_URL: cable.url,
      PORT: String(puerto),
    })
    prueba.cleanup(async () => void (await contenedor.detener('SIGKILL')))

    await contenedor.hasta(ESPERANDO)
    await cable.reanudar()
    await contenedor.contesta(`http://127.0.0.1:${puerto}/ping`)

    const { status } = await fetch(`http://127.0.0.1:${puerto}/stats/historico`)
    assert.equal(status, 200)
  })

  test('SIGTERM mientras espera la termina enseguida y con 0', async ({ assert, test: prueba }) => {
    const cable = await Cable.tender(prueba, postgres.url())
    await cable.cortar()
    const contenedor = encender(process.execPath, CONTENEDOR, { DATABASE_URL: cable.url })
    prueba.cleanup(async () => void (await contenedor.detener('SIGKILL')))

    await contenedor.hasta(ESPERANDO)

    assert.equal(await contenedor.detener(), 0)
    assert.equal(contenedor.errores(), '')
  })
})
