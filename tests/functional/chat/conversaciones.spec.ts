import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { hacerContactos, registrar, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'

const escribir = (client: ApiClient, de: Persona, a: Persona, mensaje: string) =>
  client.post(`/chat/${a.id}`).bearerToken(de.token).json({ mensaje })

const conversaciones = (client: ApiClient, { token }: Persona, consulta = '') =>
  cuerpoDe(client.get(`/chat${consulta}`).bearerToken(token))

const leer = (client: ApiClient, { token }: Persona, otra: Persona, consulta = '') =>
  cuerpoDe(client.get(`/chat/${otra.id}${consulta}`).bearerToken(token))

async function tresContactos(client: ApiClient) {
  const ana = await registrar(client, { nombre: 'Ana', apellido: 'Paz' })
  const beto = await registrar(client, { nombre: 'Beto', apellido: 'Sosa', foto: 'f' })
  const caro = await registrar(client)
  await hacerContactos(client, ana, beto)
  await hacerContactos(client, ana, caro)
  return { ana, beto, caro }
}

test.group('Conversaciones', () => {
  test('cada una con la otra persona, el último mensaje y lo que falta leer', async ({
    client,
    assert,
  }) => {
    const { ana, beto, caro } = await tresContactos(client)
    await escribir(client, caro, ana, 'primero')
    await escribir(client, beto, ana, 'uno')
    await escribir(client, beto, ana, 'dos')
    await escribir(client, ana, beto, 'tres')

    const [conBeto, conCaro, ...resto] = await conversaciones(client, ana)

    assert.deepEqual(resto, [])
    const { fecha, ...datos } = conBeto
    assert.match(fecha, /^\d{4}-\d{2}-\d{2}T/)
    assert.deepEqual(datos, {
      usuario: { id: beto.id, email: beto.email, nombre: 'Beto', apellido: 'Sosa', foto: 'f' },
      ultimo_mensaje: 'tres',
      no_leidos: 2,
    })
    assert.containsSubset(conCaro, { usuario: { id: caro.id }, ultimo_mensaje: 'primero' })
    assert.containsSubset(await conversaciones(client, beto), [{ no_leidos: 1 }])
    assert.deepEqual(
      [
        ...(await conversaciones(client, ana, '?cantidad=1')),
        ...(await conversaciones(client, ana, '?offset=1')),
      ],
      [conBeto, conCaro]
    )
  })

  test('una conversación se lee de lo más nuevo a lo más viejo, y solo la propia', async ({
    client,
    assert,
  }) => {
    const { ana, beto, caro } = await tresContactos(client)
    await escribir(client, ana, beto, 'uno')
    await escribir(client, beto, ana, 'dos')
    await escribir(client, caro, ana, 'de otra')

    const mensajes = await leer(client, beto, ana)

    const [{ id, fecha, ...ultimo }, anterior] = mensajes
    assert.deepEqual(ultimo, { emisor: beto.id, mensaje: 'dos', leido: false })
    assert.isAbove(id, anterior.id)
    assert.match(fecha, /^\d{4}-\d{2}-\d{2}T/)
    assert.deepEqual(await leer(client, ana, beto), mensajes)
    assert.deepEqual(await leer(client, ana, beto, '?offset=1&cantidad=5'), [anterior])
    assert.deepEqual(await leer(client, caro, beto), [])
  })

  test('marcarla leída es de quien recibe, y lo que llega después cuenta de nuevo', async ({
    client,
    assert,
  }) => {
    const { ana, beto } = await tresContactos(client)
    await escribir(client, ana, beto, 'uno')
    const marcar = ({ token }: Persona, otra: Persona) =>
      estadoDe(client.put(`/chat/${otra.id}`).bearerToken(token).json({ leido: true }))

    assert.equal(await marcar(ana, beto), 200)
    assert.containsSubset(await conversaciones(client, beto), [{ no_leidos: 1 }])
    assert.equal(await marcar(beto, ana), 200)
    assert.containsSubset(await conversaciones(client, beto), [{ no_leidos: 0 }])
    assert.containsSubset(await leer(client, ana, beto), [{ leido: true }])

    await escribir(client, ana, beto, 'dos')
    assert.containsSubset(await conversaciones(client, beto), [{ no_leidos: 1 }])
  })
})
