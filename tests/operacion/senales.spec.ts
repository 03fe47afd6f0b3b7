import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import { puertoLibre } from '#tests/apoyo/puertos'
import type { Entorno } from '#tests/apoyo/procesos'
import { ACE, encender, SERVIDOR } from '#tests/apoyo/programas'
import { Cable } from '#tests/entregas/cable'
import { levantarFirebase } from '@chotuve/red-local/firebase/levantar'
import { encenderPostgres } from '#tests/postgres/servidor'
import { migrar } from './servidores.js'

/** Un Redis que acepta y calla: el servidor lo espera un segundo mientras arranca. */
async function redisMudo() {
  const servidor = createServer((enchufe) => enchufe.on('error', () => {}))
  servidor.listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const { port } = servidor.address() as AddressInfo
  return { servidor, url: `redis://127.0.0.1:${port}` }
}

test.group('Una señal en mal momento', () => {
  test('mientras arranca: termina de arrancar y se apaga con 0', async ({
    assert,
    test: prueba,
  }) => {
    const { servidor: redis, url } = await redisMudo()
    prueba.cleanup(() => void redis.close())
    const puerto = await puertoLibre()
    const arrancando = once(redis, 'connection')
    const servidor = encender(process.execPath, SERVIDOR, {
      NODE_ENV: 'test',
      LOG_LEVEL: 'info',
      HOST: '127.0.0.1',
      PORT: String(puerto),
      DATABASE_URL: 'sqlite:///:memory:',
      LIMITES: 'si',
      REDIS_URL: url,
    })
    prueba.cleanup(async () => void (await servidor.detener('SIGKILL')))

    await arrancando
    assert.equal(await servidor.detener('SIGTERM'), 0)
    assert.equal(servidor.errores(), '')
  })

  test('con la base callada, un trabajador termina igual', async ({ assert, test: prueba }) => {
    const postgres = await encenderPostgres()
    prueba.cleanup(() => postgres.detener())
    await migrar(postgres.url())
    const firebase = await levantarFirebase({ datos: ':memory:' })
    prueba.cleanup(() => firebase.cerrar())
    const cable = await Cable.tender(prueba, postgres.url())
    const entorno: Entorno = {
      ...firebase.entorno,
      NODE_ENV: 'test',
      LOG_LEVEL: 'info',
      DATABASE_URL: cable.url,
      APAGADO_LIMITE_MS: '500',
    }
    const trabajador = encender(process.execPath, [...ACE, 'cola:trabajar'], entorno)
    prueba.cleanup(async () => void (await trabajador.detener('SIGKILL')))
    await trabajador.hasta('Entregando lo que hay en la cola')
    cable.callar()

    assert.equal(await trabajador.detener('SIGTERM'), 0)
  })
})
