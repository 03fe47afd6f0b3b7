import { test } from '@japa/runner'
import type { ApiRequest } from '@japa/api-client'
import { hasta } from '#tests/apoyo/espera'
import { INTERVENCIONES } from '#tests/fallas/fallas'
import { interponer } from '#tests/fallas/red_con_fallas'
import { crearMundo, type Mundo } from './mundo.js'
import { RUTAS } from './rutas.js'

/** Más que las conexiones a la base, en cualquiera de las dos. */
const VECES = 2

test.group('Con otro servidor colgado', (group) => {
  let red: Awaited<ReturnType<typeof interponer>>
  let mundo: Mundo
  let esperas: Promise<void>[] = []

  group.each.setup(async ($test) => {
    mundo = await crearMundo($test.context.client)
    red = await interponer({ tiempoLimiteMs: 60_000 })
    return async () => {
      await red.soltar()
      await Promise.all(esperas)
    }
  })

  /** Deja pedidos sin contestar hasta que se suelte la red, y anota los que terminen. */
  function dejarEsperando(pedidos: ApiRequest[]) {
    const terminados: ApiRequest[] = []
    esperas = pedidos.map(async (pedido) => {
      await pedido.timeout(60_000)
      terminados.push(pedido)
    })
    return terminados
  }

  test('con auth colgado, lo público contesta en el acto', async ({ client, assert }) => {
    red.auth.intervenirCon(() => INTERVENCIONES.colgada)
    const pedidos = RUTAS.flatMap((ruta) =>
      Array.from({ length: VECES }, () => ruta.pedir(client, mundo))
    )
    const terminados = dejarEsperando(pedidos)
    await hasta(() => red.auth.llamadas.length === pedidos.length)

    for (const ruta of ['/ping', '/stats/historico', '/stats?inicio=2026-01-01&fin=2026-01-02']) {
      const respuesta = await client.get(ruta)
      respuesta.assertStatus(200)
    }

    assert.lengthOf(terminados, 0)
  })

  test('con media colgado, lo que no lo necesita contesta en el acto', async ({
    client,
    assert,
  }) => {
    red.media.intervenirCon(() => INTERVENCIONES.colgada)
    const conMedia = RUTAS.filter(({ vueltas }) =>
      vueltas.flat().some(({ servidor }) => servidor === 'media')
    )
    const pedidos = conMedia.flatMap((ruta) => [
      ruta.pedir(client, mundo),
      ruta.pedir(client, mundo),
    ])
    const terminados = dejarEsperando(pedidos)
    await hasta(() => red.media.llamadas.length >= pedidos.length)

    for (const ruta of RUTAS.filter((otra) => !conMedia.includes(otra))) {
      const respuesta = await ruta.pedir(client, mundo)
      assert.isBelow(respuesta.status(), 500, ruta.nombre)
    }
    const ping = await client.get('/ping')
    ping.assertStatus(200)

    assert.lengthOf(terminados, 0)
  })
})
