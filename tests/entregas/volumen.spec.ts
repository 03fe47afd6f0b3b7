import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { hacerContactos, registrar, type Persona } from '#tests/personas'
import { hasta } from '#tests/apoyo/espera'
import { Escenario, escribir, type ServidorDePrueba } from './escenario.js'
import { Cable } from './cable.js'

const CONVERSACIONES = 10

/** Son dos mil entregas: con la máquina ocupada tardan minutos. */
const PACIENCIA_MS = 240_000

/** Una persona y los contactos con los que conversa a la vez. */
async function rueda(escenario: Escenario, { client }: ServidorDePrueba) {
  const ana = await registrar(client, { nombre: 'Ana', apellido: 'Paz' })
  const otros: Persona[] = []
  for (let orden = 0; orden < CONVERSACIONES; orden++) {
    const otro = await registrar(client)
    escenario.dispositivo(otro)
    await hacerContactos(client, ana, otro)
    otros.push(otro)
  }
  await escenario.nadaPendiente()
  return { ana, otros }
}

const textos = (cuantos: number) => Array.from({ length: cuantos }, (_, orden) => `m${orden}`)

function memoriaMb({ pid }: ServidorDePrueba): number {
  const estado = readFileSync(`/proc/${pid}/status`, 'utf-8')
  return Number(/VmRSS:\s+([0-9]+) kB/.exec(estado)?.[1]) / 1_024
}

test.group('Firebase | de a muchos', () => {
  test('mil mensajes mientras no está: llegan todos, en orden, una vez, y la memoria no crece', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const { ana, otros } = await rueda(escenario, servidor)
    await escenario.firebase.cortar()
    const antes = memoriaMb(servidor)

    const mensajes = textos(1_000 / CONVERSACIONES)
    const estados = await Promise.all(
      otros.map(async (otro) => {
        const propios: number[] = []
        for (const texto of mensajes) {
          const respuesta = await escribir(servidor.client, ana, otro, texto)
          propios.push(respuesta.status())
        }
        return propios
      })
    )
    assert.deepEqual([...new Set(estados.flat())], [201])
    await escenario.intentadoYFallado()
    await escenario.firebase.reanudar()
    await escenario.nadaPendiente(PACIENCIA_MS)

    for (const otro of otros) {
      assert.deepEqual(escenario.replicados(ana, otro), mensajes)
      const cuerpos = escenario.llegadas(otro).map(([, cuerpo]) => cuerpo)
      assert.sameMembers(cuerpos.slice(1), mensajes)
    }
    assert.isBelow(memoriaMb(servidor) - antes, 200)
  }).timeout(2 * PACIENCIA_MS)

  test('dos servidores sobre la misma base: nada se repite ni se desordena', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidores = [await escenario.servidor(), await escenario.servidor()] as const
    const { ana, otros } = await rueda(escenario, servidores[0])

    const mensajes = textos(20)
    await Promise.all(
      otros.map(async (otro) => {
        for (const [orden, texto] of mensajes.entries()) {
          await escribir(servidores[orden % 2 === 0 ? 0 : 1].client, ana, otro, texto)
        }
      })
    )
    await escenario.nadaPendiente(PACIENCIA_MS)

    for (const otro of otros) {
      assert.deepEqual(escenario.replicados(ana, otro), mensajes)
      const cuerpos = escenario.llegadas(otro).map(([, cuerpo]) => cuerpo)
      assert.sameMembers(cuerpos.slice(1), mensajes)
      assert.containsSubset(escenario.firebase.base.leerDe('chats', `${otro.id}/${ana.id}`), {
        ultimoMensaje: mensajes.at(-1),
      })
    }
  }).timeout(2 * PACIENCIA_MS)

  if (process.env.DATABASE_URL?.startsWith('postgres')) {
    test('sin base por diez segundos en medio de una entrega: no se pierde ni se repite', async ({
      assert,
      test: prueba,
    }) => {
      const escenario = await Escenario.preparar(prueba)
      const cable = await Cable.tender(prueba, process.env.DATABASE_URL ?? '')
      const servidor = await escenario.servidor({
        DATABASE_URL: cable.url,
        // La reserva dura ocho veces esto: más que la falta de la base.
        FIREBASE_TIEMPO_LIMITE_MS: '5000',
      })
      const [ana, beto] = await escenario.contactos(servidor)
      const { base, google } = escenario.firebase
      let soltar = () => {}
      const suelto = new Promise<void>((seguir) => (soltar = seguir))
      const contestar = google.contestar
      let llegaron = 0
      base.antesDeEscribir = async () => {
        llegaron++
        await suelto
        return null
      }
      google.contestar = async (envio) => {
        llegaron++
        await suelto
        return contestar(envio)
      }

      await escribir(servidor.client, ana, beto, 'hola')
      await hasta(() => llegaron === 2, 'que el mensaje y su push estén a mitad de camino')
      await cable.cortar()
      const corte = performance.now()
      soltar()
      await hasta(() => performance.now() - corte > 10_000, 'que pasen diez segundos')
      await cable.reanudar()
      await escenario.nadaPendiente()

      assert.deepEqual(escenario.replicados(ana, beto), ['hola'])
      const cuerpos = escenario.llegadas(beto).map(([, cuerpo]) => cuerpo)
      assert.deepEqual(cuerpos.slice(1), ['hola'])
      assert.equal(await servidor.detener(), 0)
    })
  }
})
