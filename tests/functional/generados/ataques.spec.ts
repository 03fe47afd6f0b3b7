import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import fc from 'fast-check'
import { registrar } from '#tests/personas'
import { CASOS, SEMILLA, TANDA } from './corrida.js'
import { resumir } from './cuenta.js'
import { juzgar } from './juez.js'
import { mandar } from './mandar.js'
import { crearMundo, reponer, type Mundo } from './mundo.js'
import { ATACABLES, VACIADO, type Atacable } from './operacion.js'
import { pedidos, type Pedido } from './pedido.js'
import { loDelTercero, loGuardadoDelTercero } from './tercero.js'

test.group('Ataques generados', (group) => {
  let mundo: Mundo
  let antes: Awaited<ReturnType<typeof loDelTercero>>
  group.each.setup(async ({ context: { client } }) => {
    mundo ??= await crearMundo(client)
    antes ??= await loDelTercero(client, mundo.tercero)
  })
  group.teardown(() => void process.stdout.write(`\n${resumir()}`))

  test('{nombre} resiste lo que se le mande, y no toca lo de un tercero')
    .with(ATACABLES)
    .run(async ({ client }, operacion) => {
      for (let desde = 0; desde < CASOS; desde += TANDA) {
        if (operacion.metodo !== 'GET') await reponer(mundo)
        const suyo = await loGuardadoDelTercero(client, mundo.tercero)
        await atacar(client, operacion, mundo, desde)
        if ((await loGuardadoDelTercero(client, mundo.tercero)) !== suyo) {
          // Otra vez lo mismo, mirando después de cada pedido, para encontrar cuál fue.
          await atacar(client, operacion, mundo, desde, { mirando: true })
          throw new Error('cambió lo que se guarda de un tercero')
        }
      }
    })
    .timeout(0)

  test('el tercero ve todo lo suyo como antes', async ({ client, assert }) => {
    assert.deepEqual(await loDelTercero(client, mundo.tercero), antes)
  })

  test('{nombre} resiste lo que se le mande')
    .with(VACIADO)
    .run(({ client }, operacion) => atacar(client, operacion, mundo, 0))
    .timeout(0)
})

async function atacar(
  client: ApiClient,
  operacion: Atacable,
  mundo: Mundo,
  desde: number,
  { mirando = false } = {}
) {
  const suyo = mirando ? await loGuardadoDelTercero(client, mundo.tercero) : ''
  const resiste = async (pedido: Pedido) => {
    // Quien se va no puede atacar dos veces.
    const otro = operacion.id === 'irme' ? { atacante: await registrar(client) } : {}
    const contestado = await mandar(pedido, { ...mundo, ...otro }, operacion.nombre)
    juzgar(operacion, pedido, contestado)
    if (mirando && (await loGuardadoDelTercero(client, mundo.tercero)) !== suyo) {
      throw new Error('cambió lo que se guarda de un tercero')
    }
  }
  await fc.assert(fc.asyncProperty(pedidos(operacion, mundo), resiste), {
    // Con la misma para todas, todas usarían las mismas claves de pedido.
    seed: fc.hash(`${SEMILLA} ${operacion.nombre} ${desde}`),
    numRuns: Math.min(TANDA, CASOS - desde),
    includeErrorInReport: true,
  })
}
