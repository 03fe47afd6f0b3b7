import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { solicitudesViejas } from '#contactos/solicitudes_recientes'
import { borrarEnTandas } from '#entregas/borrar_en_tandas'
import Notificacion from '#models/notificacion'
import { registrar, vaciar, type Persona } from '#tests/personas'
import { cancelar, pedir, recibidas, responder } from './pedidos.js'

test.group('Insistir con solicitudes', (group) => {
  let ana: Persona
  let beto: Persona

  group.each.setup(async ({ context: { client } }) => {
    ana = await registrar(client)
    beto = await registrar(client)
  })

  async function mandar(client: ApiClient, emisor = ana, receptor = beto) {
    const respuesta = await pedir(client, emisor, receptor.id)
    return respuesta.status()
  }

  async function retirar(client: ApiClient, como: 'cancelar' | 'rechazar', emisor = ana) {
    const lista: { id: number; usuario_id: number }[] = await recibidas(client, beto)
    const id = lista.find(({ usuario_id: de }) => de === emisor.id)?.id ?? 0
    const respuesta = await (como === 'cancelar'
      ? cancelar(client, emisor, id)
      : responder(client, beto, id, 'rechazar'))
    respuesta.assertStatus(200)
  }

  const avisos = async ({ id }: Persona) => {
    const filas = await Notificacion.findManyBy({ usuario: id, tipo: 'solicitud-recibida' })
    return filas.length
  }

  /** Como si lo que pasó hubiera pasado hace tanto: el reloj de la base no se puede adelantar. */
  const hace = (horas: number, hecho: string) =>
    db
      .from('solicitud_reciente')
      .where({ emisor: ana.id, hecho })
      .update({ fecha: new Date(Date.now() - horas * 3_600_000).toISOString() })

  test('{$self} y volver a mandarla avisa una vez, y a la sexta espera')
    .with(['cancelar', 'rechazar'] as const)
    .run(async ({ client, assert }, como) => {
      for (let vez = 0; vez < 5; vez++) {
        assert.equal(await mandar(client), 201)
        await retirar(client, como)
      }
      const pasada = await pedir(client, ana, beto.id)

      pasada.assertStatus(429)
      assert.deepEqual(Object.keys(pasada.body()), ['mensaje'])
      const espera = Number(pasada.header('retry-after'))
      assert.isAtMost(espera, 86_400)
      assert.isAbove(espera, 86_000)
      assert.equal(await avisos(beto), 1)
      assert.deepEqual(await recibidas(client, beto), [])
    })

  test('a otra persona, de otra persona y de vuelta se puede y avisa', async ({
    client,
    assert,
  }) => {
    const caro = await registrar(client)
    for (let vez = 0; vez < 5; vez++) {
      await mandar(client)
      await retirar(client, 'rechazar')
    }

    assert.equal(await mandar(client, ana, caro), 201)
    assert.equal(await mandar(client, caro, beto), 201)
    assert.equal(await mandar(client, beto, ana), 201)
    assert.deepEqual([await avisos(caro), await avisos(beto), await avisos(ana)], [1, 2, 1])
  })

  test('el silencio dura un día desde que se la retiró, y no desde que se la mandó', async ({
    client,
    assert,
  }) => {
    await mandar(client)
    await hace(30, 'enviada')
    await retirar(client, 'rechazar')
    await hace(23.9, 'retirada')
    await mandar(client)
    assert.equal(await avisos(beto), 1)

    await retirar(client, 'cancelar')
    await hace(24.1, 'enviada')
    await hace(24.1, 'retirada')
    await mandar(client)
    assert.equal(await avisos(beto), 2)
  })

  test('pasado un día se puede de nuevo, y lo viejo se olvida', async ({ client, assert }) => {
    for (let vez = 0; vez < 5; vez++) {
      await mandar(client)
      await retirar(client, 'cancelar')
    }
    assert.equal(await mandar(client), 429)
    await hace(24.1, 'enviada')
    await hace(24.1, 'retirada')
    assert.equal(await mandar(client), 201)

    await borrarEnTandas(solicitudesViejas())

    const filas = await db.from('solicitud_reciente').where('emisor', ana.id)
    assert.lengthOf(filas, 1)
  })

  test('mandarla y cancelarla a la vez, una y otra vez, guarda cinco y avisa una', async ({
    client,
    assert,
  }) => {
    const estados: number[] = []
    for (let vuelta = 0; vuelta < 7; vuelta++) {
      estados.push(...(await Promise.all(Array.from({ length: 20 }, () => mandar(client)))))
      const [pendiente] = await recibidas(client, beto)
      if (pendiente) {
        await Promise.all(Array.from({ length: 5 }, () => cancelar(client, ana, pendiente.id)))
      }
    }

    assert.sameMembers([...new Set(estados)], [201, 400, 429])
    assert.lengthOf(
      estados.filter((estado) => estado === 201),
      5
    )
    assert.equal(await avisos(beto), 1)
    const retiradas = await db
      .from('solicitud_reciente')
      .where({ emisor: ana.id, hecho: 'retirada' })
    assert.lengthOf(retiradas, 5)
  })

  test('el vaciado lo olvida', async ({ client, assert }) => {
    await mandar(client)
    await vaciar(client)

    assert.lengthOf(await db.from('solicitud_reciente'), 0)
  })
})
