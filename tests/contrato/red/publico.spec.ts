import { test } from '@japa/runner'
import { LoPublicoPorHttp } from '#red/publico/driver_http'
import { Cliente } from '#red/transporte/cliente'
import { levantarRedLocal } from '@chotuve/red-local/levantar'

const HOY = '2026-03-10'

/** Contra una red local propia, con un día elegido. */
async function conectar(cleanup: (tarea: () => Promise<void>) => void, token?: string) {
  const red = await levantarRedLocal({
    datos: ':memory:',
    reloj: () => new Date(`${HOY}T12:00:00Z`),
    auth: { ignorarAppServerToken: false, costoClave: 1 },
  })
  const cliente = (servidor: 'auth' | 'media') =>
    new Cliente(servidor, { url: red[servidor].url, tiempoLimiteMs: 10_000, appServerToken: token })
  const clientes = { auth: cliente('auth'), media: cliente('media') }
  cleanup(async () => {
    await Promise.all([clientes.auth.cerrar(), clientes.media.cerrar()])
    await red.cerrar()
  })
  return { red, publico: new LoPublicoPorHttp(clientes) }
}

test.group('Lo público de la red', () => {
  test('contesta quien está, y quien no está es un error', async ({ assert, cleanup }) => {
    const { red, publico } = await conectar(cleanup)

    await publico.contesta('auth')
    await publico.contesta('media')
    await red.cerrar()
    await assert.rejects(() => publico.contesta('media'), /media/)
  })

  test('dice si auth acepta el token de este servidor', async ({ assert, cleanup }) => {
    const { publico: sinToken } = await conectar(cleanup)
    const { publico: conOtro } = await conectar(cleanup, 'cualquiera')

    assert.isFalse(await sinToken.aceptaNuestroToken())
    assert.isFalse(await conOtro.aceptaNuestroToken())
  })

  test('cuenta la gente y los videos, por día y desde siempre', async ({ assert, cleanup }) => {
    const { red, publico } = await conectar(cleanup)
    const video = {
      titulo: 'Uno',
      url: 'http://uno.test/1',
      usuario_id: 1,
      duracion: 3,
      visibilidad: 'publico',
    }
    await fetch(`${red.media.url}/video`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(video),
    })
    const rango = { inicio: '2026-03-09', fin: HOY }

    assert.equal(await publico.totalDeUsuarios(), 0)
    assert.equal(await publico.totalDeVideos(), 1)
    assert.deepEqual(await publico.usuariosPorDia(rango), { '2026-03-09': 0, [HOY]: 0 })
    assert.deepEqual(await publico.videosPorDia(rango), { '2026-03-09': 0, [HOY]: 1 })
  })
})
