import { test } from '@japa/runner'
import Denuncia from '#models/denuncia'
import { tokenDeAdministrador } from '#tests/admin'
import { subirVideo } from '#tests/personas'
import { Escenario } from './escenario.js'

test.group('Firebase | las denuncias', () => {
  test('a quien denunció le llega que se resolvió, sin nombres; al denunciado, nada', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const { client } = servidor
    const [ana, beto] = await escenario.contactos(servidor)
    const video = await subirVideo(client, beto)
    const antes = escenario.llegadas(beto)
    escenario.firebase.google.entregados.length = 0

    const denuncia = await client
      .post('/denuncia')
      .bearerToken(ana.token)
      .json({ tipo: 'video', id: video, motivo: 'odio', texto: 'palabras-de-la-denuncia' })
    assert.equal(denuncia.status(), 201)
    const { id } = await Denuncia.query().orderBy('id', 'desc').firstOrFail()
    const resuelta = await client
      .put(`/admin/denuncia/${id}`)
      .bearerToken(await tokenDeAdministrador())
      .json({ resolucion: 'video-deshabilitado', nota: 'una-nota' })
    assert.equal(resuelta.status(), 200)
    await escenario.nadaPendiente()

    const [push, ...resto] = escenario.firebase.google.entregados
    assert.isEmpty(resto)
    assert.deepEqual(escenario.llegadas(ana), [
      [
        'Revisamos tu denuncia',
        'Revisamos lo que denunciaste y tomamos medidas. Gracias por avisar.',
      ],
    ])
    assert.isEmpty(escenario.llegadas(beto))
    assert.isNotEmpty(antes)
    assert.notMatch(JSON.stringify(push), /Ana|Beto|palabras-de-la-denuncia|una-nota|usuario_id/)
  })
})
