import { test } from '@japa/runner'
import { enviarSolicitud, registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'
import { correr, cuentas, VECES } from '../concurrencia/correr.js'
import { comentar, silenciar } from './mundo.js'

test.group('Silenciar', (group) => {
  let ana: Persona
  let beto: Persona
  let caro: Persona

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto, caro] = await registrarVarias(client, 3)
  })

  test('la lista va por id y se pagina; silenciar y dejar de hacerlo dos veces es lo mismo', async ({
    client,
    assert,
  }) => {
    const lista = (consulta = '') =>
      cuerpoDe(client.get(`/usuario/silencio${consulta}`).bearerToken(ana.token))
    for (const otra of [caro, beto, caro]) {
      const respuesta = await silenciar(client, ana, otra)
      respuesta.assertStatus(200)
      respuesta.assertBody({})
    }

    const [deBeto, deCaro] = [beto, caro].map(({ id, email }) => ({ id, email, foto: null }))
    assert.deepEqual(await lista(), [deBeto, deCaro])
    assert.deepEqual(await lista('?cantidad=1&offset=1'), [deCaro])
    for (const vez of [1, 2]) {
      const soltar = client.delete(`/usuario/silencio/${beto.id}`).bearerToken(ana.token)
      assert.equal(await estadoDe(soltar), 200, `vez ${vez}`)
    }
    assert.deepEqual(await lista(), [deCaro])
  })

  test('lo que hace no avisa, y para él nada cambia', async ({ client, assert }) => {
    const deAna = await subirVideo(client, ana)
    await silenciar(client, ana, beto)

    await enviarSolicitud(client, beto, ana)
    assert.equal(await estadoDe(comentar(client, beto, deAna, 'Hola')), 201)
    const reaccion = client.post(`/video/${deAna}/reaccion`).bearerToken(beto.token)
    assert.equal(await estadoDe(reaccion.json({ reaccion: 'me-gusta' })), 201)
    await comentar(client, caro, deAna, 'Qué tal')

    const avisos: { cuerpo: string }[] = await cuerpoDe(
      client.get('/usuario/notificacion').bearerToken(ana.token)
    )
    assert.deepEqual(
      avisos.map(({ cuerpo }) => cuerpo),
      ['Qué tal']
    )
    const deBeto = (ruta: string) => cuerpoDe(client.get(ruta).bearerToken(beto.token))
    assert.lengthOf(await deBeto('/video'), 1)
    assert.lengthOf(await deBeto(`/video/${deAna}/comentario`), 2)
    assert.containsSubset(await deBeto(`/usuario/${ana.id}/perfil`), {
      'estado-contacto': 'solicitud-enviada',
    })
  })

  test('salen del muro y de ningún otro lado, y al dejar de silenciarlo vuelven', async ({
    client,
    assert,
  }) => {
    const deBeto = await subirVideo(client, beto)
    const deAna = (ruta: string) => cuerpoDe(client.get(ruta).bearerToken(ana.token))

    await silenciar(client, ana, beto)
    assert.isEmpty(await deAna('/video'))
    assert.lengthOf(await deAna(`/usuario/${beto.id}/video`), 1)
    assert.containsSubset(await deAna(`/video/${deBeto}`), { id: deBeto })

    await client.delete(`/usuario/silencio/${beto.id}`).bearerToken(ana.token)
    assert.lengthOf(await deAna('/video'), 1)
  })

  test('veinte a la vez, con sus contrarias: todas valen', async ({ client, assert }) => {
    const estados = await correr(
      () => silenciar(client, ana, beto),
      () => client.delete(`/usuario/silencio/${beto.id}`).bearerToken(ana.token)
    )

    assert.deepEqual(estados, { 200: VECES })
    assert.isAtMost(await cuentas('silencio'), 1)
  })
})
