import { test } from '@japa/runner'
import { registrarVarias, subirVideo, vaciar } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { volcarVisualizaciones } from '#tests/visualizaciones'
import MuroExplicar from '../../../commands/muro_explicar.js'
import { cambiarReglas, reglasPredeterminadas } from './apoyo.js'
import { correr } from './comandos.js'

test.group('El hecho cantidad_visualizaciones', (group) => {
  group.each.teardown(reglasPredeterminadas)

  test('una regla que lo mira ordena el muro, y muro:explicar lo muestra', async ({
    client,
    assert,
  }) => {
    await vaciar(client)
    const [ana, beto, caro] = await registrarVarias(client, 3)
    const visto = await subirVideo(client, beto)
    const nuevo = await subirVideo(client, beto)
    const cambios = await cambiarReglas()
    await cambios.crear(
      {
        nombre: 'Vistos',
        descripcion: '',
        condiciones: {
          todas: [{ hecho: 'cantidad_visualizaciones', operador: 'mayor', valor: 1 }],
        },
        acciones: [{ tipo: 'incrementar_importancia', cantidad: 3 }],
        habilitada: true,
      },
      { autor: 'prueba' }
    )
    const muro = async () => {
      const videos: { id: string }[] = await cuerpoDe(client.get('/video').bearerToken(ana.token))
      return videos.map(({ id }) => id)
    }

    for (const [de, esperado] of [
      [ana, [nuevo, visto]],
      [caro, [visto, nuevo]],
    ] as const) {
      await client.get(`/video/${visto}`).bearerToken(de.token)
      await volcarVisualizaciones()
      assert.deepEqual(await muro(), esperado)
    }
    const { json } = await correr(MuroExplicar, [String(ana.id), '--json'])
    const [primero] = json()
    assert.equal(primero.hechos.cantidad_visualizaciones, 2)
    assert.equal(primero.importancia, 3)
  })
})
