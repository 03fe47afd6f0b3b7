import { test } from '@japa/runner'
import fc from 'fast-check'
import { exigirForma, separar } from './contestado.js'
import { conversar } from './conversar.js'
import { CASOS, SEMILLA } from './corrida.js'
import { crudos, type Crudo } from './crudo.js'
import { crearMundo } from './mundo.js'
import { loDelTercero } from './tercero.js'

/** Cada conversación es de varios pedidos, y hay muchas más maneras de escribirlos. */
const CONVERSACIONES = CASOS * 25

test.group('Ataques por un enchufe', () => {
  test(`${CONVERSACIONES} conversaciones terminan, y lo que se contesta tiene forma`, async ({
    client,
    assert,
  }) => {
    const { tercero } = await crearMundo(client)
    const antes = await loDelTercero(client, tercero)
    const estados = new Map<number, number>()
    const resiste = async ({ bytes, pedidos }: Crudo) => {
      const respuestas = separar(await conversar(bytes))
      respuestas.forEach(exigirForma)
      for (const { estado } of respuestas) estados.set(estado, (estados.get(estado) ?? 0) + 1)
      // Uno más: el de la despedida.
      if (respuestas.length > pedidos + 1) {
        throw new Error(`hubo ${respuestas.length} respuestas y a lo sumo ${pedidos + 1} pedidos`)
      }
    }

    await fc.assert(fc.asyncProperty(crudos, resiste), {
      seed: SEMILLA,
      numRuns: CONVERSACIONES,
      includeErrorInReport: true,
    })

    const vistos = [...estados].sort(([uno], [otro]) => uno - otro).map(([e, n]) => `${e}: ${n}`)
    process.stdout.write(
      `\nPor un enchufe: semilla ${SEMILLA}, ${CONVERSACIONES} conversaciones; ${vistos.join(', ')}\n`
    )
    assert.deepEqual(await loDelTercero(client, tercero), antes)
  }).timeout(0)
})
