import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { hasta } from '#tests/apoyo/espera'
import { hacerContactos, type Persona } from '#tests/personas'
import { Escenario, escribir, type ServidorDePrueba } from './escenario.js'

const terminar = ({ client }: ServidorDePrueba, una: Persona, otra: Persona) =>
  client.delete(`/usuario/contacto/${otra.id}`).bearerToken(una.token)

/** Lo que cada una ve de la otra en su lista de chats. */
const enLasListas = ({ firebase }: Escenario, una: Persona, otra: Persona) => [
  firebase.base.leerDe('chats', `${una.id}/${otra.id}`),
  firebase.base.leerDe('chats', `${otra.id}/${una.id}`),
]

/** Espera a que en la cola no quede ninguna conversación. */
const conversacionesEntregadas = () =>
  hasta(
    async () => !(await db.from('conversacion').whereNotNull('proximo_intento').first()),
    'que no quede ninguna conversación'
  )

test.group('Firebase | dejar de ser contactos', () => {
  test('saca la conversación de las dos listas, deja los mensajes y el próximo la vuelve a poner', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    await escribir(servidor.client, ana, beto, 'uno')
    await escenario.nadaPendiente()

    const respuesta = await terminar(servidor, beto, ana)
    await conversacionesEntregadas()

    assert.equal(respuesta.status(), 200)
    assert.deepEqual(enLasListas(escenario, ana, beto), [null, null])
    assert.deepEqual(escenario.replicados(ana, beto), ['uno'])

    await hacerContactos(servidor.client, ana, beto)
    await escribir(servidor.client, beto, ana, 'dos')
    await escenario.nadaPendiente()
    for (const lado of enLasListas(escenario, ana, beto)) {
      assert.containsSubset(lado, { ultimoMensaje: 'dos' })
    }
    assert.deepEqual(escenario.replicados(ana, beto), ['uno', 'dos'])
  })

  test('con Firebase caída: los mensajes de antes llegan y la conversación no vuelve a verse', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    await escribir(servidor.client, ana, beto, 'uno')
    await escenario.nadaPendiente()
    await escenario.firebase.cortar()

    await escribir(servidor.client, ana, beto, 'dos')
    await escenario.fallado('conversacion')
    await terminar(servidor, ana, beto)
    await escenario.firebase.reanudar()
    await conversacionesEntregadas()

    assert.deepEqual(escenario.replicados(ana, beto), ['uno', 'dos'])
    assert.deepEqual(enLasListas(escenario, ana, beto), [null, null])
  })

  test('con mensajes de antes y de después en la cola queda a la vista el último', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    await escenario.firebase.cortar()

    await escribir(servidor.client, ana, beto, 'uno')
    await terminar(servidor, ana, beto)
    await hacerContactos(servidor.client, ana, beto)
    await escribir(servidor.client, beto, ana, 'dos')
    await escenario.firebase.reanudar()
    await escenario.nadaPendiente()

    assert.deepEqual(escenario.replicados(ana, beto), ['uno', 'dos'])
    for (const lado of enLasListas(escenario, ana, beto)) {
      assert.containsSubset(lado, { ultimoMensaje: 'dos' })
    }
  })

  test('lo que escribió el servidor anterior, que acá no está, también se saca', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    await escribir(servidor.client, ana, beto, 'uno')
    await escenario.nadaPendiente()
    await db.from('mensaje').delete()
    await db.from('conversacion').delete()

    await terminar(servidor, ana, beto)
    await conversacionesEntregadas()

    assert.deepEqual(enLasListas(escenario, ana, beto), [null, null])
  })
})
