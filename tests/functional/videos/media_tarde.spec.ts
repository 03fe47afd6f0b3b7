import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { INTERVENCIONES } from '#tests/fallas/fallas'
import { interponer } from '#tests/fallas/red_con_fallas'
import { editarEnMedia } from '#tests/media'
import { registrar, subirVideo, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'

const LIMITE_MS = 1_000

/** Cómo termina, después de hecho, lo que se le pidió a media, y qué se contesta. */
const FINALES = [
  { nombre: 'colgada', estado: 504 },
  { nombre: 'cortada', estado: 502 },
  { nombre: 'estado-500', estado: 502 },
  { nombre: 'html', estado: 502 },
] as const

/*
| Media pudo haberlo hecho aunque no lo haya dicho: no se insiste solo, y quien lo pide otra vez termina igual que si
| hubiera contestado la primera.
*/
test.group('Un cambio que media hizo y no dijo', (group) => {
  let red: Awaited<ReturnType<typeof interponer>>
  let ana: Persona
  let video: string

  group.each.setup(async ($test) => {
    ana = await registrar($test.context.client)
    video = await subirVideo($test.context.client, ana)
    red = await interponer({ tiempoLimiteMs: LIMITE_MS })
    return () => red.soltar()
  })

  function hacerloYFallar(cambios: object, final: (typeof FINALES)[number]['nombre']) {
    red.media.intervenirCon(({ metodo }) =>
      metodo === 'PUT'
        ? (respuesta, seguir) => {
            void editarEnMedia(video, cambios).then(() => INTERVENCIONES[final](respuesta, seguir))
          }
        : undefined
    )
  }

  const cambiosPedidos = () => red.media.llamadas.filter(({ metodo }) => metodo === 'PUT')
  const retirar = (client: ApiClient) => client.delete(`/video/${video}`).bearerToken(ana.token)
  const editar = (client: ApiClient) =>
    client.put(`/video/${video}`).bearerToken(ana.token).json({ titulo: 'Nuevo' })

  for (const { nombre, estado } of FINALES) {
    test(`retirar, ${nombre}: ${estado} una vez, y después 200 sin pedirlo de nuevo`, async ({
      client,
      assert,
    }) => {
      hacerloYFallar({ habilitado: false }, nombre)
      assert.equal(await estadoDe(retirar(client)), estado)
      assert.lengthOf(cambiosPedidos(), 1)

      red.limpiar()
      assert.equal(await estadoDe(retirar(client)), 200)
      assert.lengthOf(cambiosPedidos(), 0)
      const despues = client.get(`/video/${video}`).bearerToken(ana.token)
      assert.equal(await estadoDe(despues), 404)
    })

    test(`editar, ${nombre}: ${estado} una vez, y después 200`, async ({ client, assert }) => {
      hacerloYFallar({ titulo: 'Nuevo' }, nombre)
      assert.equal(await estadoDe(editar(client)), estado)
      assert.lengthOf(cambiosPedidos(), 1)

      red.limpiar()
      assert.equal(await estadoDe(editar(client)), 200)
      const detalle = client.get(`/video/${video}`).bearerToken(ana.token)
      assert.equal(await cuerpoDe(detalle, 'titulo'), 'Nuevo')
    })
  }
})
