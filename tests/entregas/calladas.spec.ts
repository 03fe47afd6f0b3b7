import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { subirVideo, type Persona } from '#tests/personas'
import { Escenario, escribir } from './escenario.js'

const MANERAS = [
  { como: 'silencio', ruta: ({ id }: Persona) => `/usuario/silencio/${id}`, cuerpo: {} },
  { como: 'bloqueo', ruta: ({ id }: Persona) => `/usuario/bloqueo/${id}`, cuerpo: {} },
  {
    como: 'preferencia',
    ruta: () => '/usuario/preferencia',
    cuerpo: { notificaciones: { mensaje: false } },
  },
  { como: 'conversación', ruta: ({ id }: Persona) => `/chat/${id}`, cuerpo: { silenciado: true } },
]

test.group('Firebase | lo que no hace sonar el teléfono', () => {
  test('ni lo callado ni lo de quien se bloqueó llegan, y los mensajes se replican igual', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const { client } = servidor
    const [ana, beto] = await escenario.contactos(servidor)
    const antes = escenario.llegadas(ana)
    const video = await subirVideo(client, ana)
    const comentar = (comentario: string) =>
      client.post(`/video/${video}/comentario`).bearerToken(beto.token).json({ comentario })

    await client.put(`/chat/${beto.id}`).bearerToken(ana.token).json({ silenciado: true })
    await escribir(client, beto, ana, 'callado')
    await client
      .put('/usuario/preferencia')
      .bearerToken(ana.token)
      .json({ notificaciones: { comentario: false } })
    await comentar('callado también')
    await escenario.nadaPendiente()
    assert.deepEqual(escenario.llegadas(ana), antes)
    assert.deepEqual(escenario.replicados(ana, beto), ['callado'])

    await client.put(`/chat/${beto.id}`).bearerToken(ana.token).json({ silenciado: false })
    await escenario.firebase.cortar()
    await escribir(client, beto, ana, 'antes del bloqueo')
    // Que no la esté mandando nadie cuando se bloquea: lo que ya está saliendo sale.
    await escenario.fallado('notificacion')
    await db
      .from('notificacion')
      .where('estado', 'pendiente')
      .update({ proximo_intento: new Date(Date.now() + 600_000).toISOString() })
    await client.put(`/usuario/bloqueo/${beto.id}`).bearerToken(ana.token)
    await escenario.firebase.reanudar()
    await escenario.nadaPendiente()

    assert.deepEqual(escenario.llegadas(ana), antes)
    assert.deepEqual(escenario.replicados(ana, beto), ['callado', 'antes del bloqueo'])
    const estados = await db.from('notificacion').where('usuario', ana.id).select('estado')
    assert.lengthOf(
      estados.filter(({ estado }) => estado === 'callada'),
      3
    )
  })

  test('lo que espera para salir cuando se lo calla tampoco suena: {como}')
    .with(MANERAS)
    .run(async ({ assert, test: prueba }, { ruta, cuerpo }) => {
      const escenario = await Escenario.preparar(prueba)
      const servidor = await escenario.servidor()
      const [ana, beto] = await escenario.contactos(servidor)
      const antes = escenario.llegadas(ana)
      await escenario.firebase.cortar()
      await escribir(servidor.client, beto, ana, 'ya no se avisa')
      await escenario.fallado('notificacion')
      const [pendiente] = await db.from('notificacion').where('estado', 'pendiente')

      await servidor.client.put(ruta(beto)).bearerToken(ana.token).json(cuerpo)
      // Así queda la que confirma después de un bloqueo quien miró antes que no lo hubiera.
      await db
        .from('notificacion')
        .where('id', pendiente.id)
        .update({ estado: 'pendiente', proximo_intento: pendiente.proximo_intento })
      await escenario.firebase.reanudar()
      await escenario.nadaPendiente()

      assert.deepEqual(escenario.llegadas(ana), antes)
      const guardada = await db.from('notificacion').where('id', pendiente.id).first()
      assert.equal(guardada.estado, 'callada')
    })
})
