import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import type { ApiClient } from '@japa/api-client'
import { Metricas } from '#operacion/metricas/metricas'
import { bien, contestarCon, MALES, type Crudo } from '#tests/fallas/media_que_describe_mal'
import { interponer } from '#tests/fallas/red_con_fallas'
import { registrarVarias, type Persona } from '#tests/personas'
import { capturarRegistro, NIVELES } from '#tests/registro'
import { cuerpoDe } from '#tests/respuestas'

const BUENOS = 40

test.group('Un video que media describe mal', (group) => {
  let red: Awaited<ReturnType<typeof interponer>>
  let registro: Awaited<ReturnType<typeof capturarRegistro>>
  let [ana, beto]: Persona[] = []

  group.each.setup(async ({ context: { client } }) => {
    registro = await capturarRegistro()
    red = await interponer()
    ;[ana, beto] = await registrarVarias(client, 2)
    return async () => {
      registro.soltar()
      await red.soltar()
    }
  })

  /** Buenos y malos mezclados, del más nuevo al más viejo, y los títulos de los buenos en ese orden. */
  function mezclar(malos: unknown[]) {
    const videos: unknown[] = []
    const titulos: unknown[] = []
    for (let orden = BUENOS; orden > 0; orden--) {
      const bueno: Crudo = bien(orden, beto?.id ?? 0)
      videos.push(...malos.splice(0, 1), bueno)
      titulos.push(bueno['titulo'])
    }
    return { videos, titulos }
  }

  const malosDe = (sufijo: string) =>
    MALES.map((mal, orden) => bien(orden, beto?.id ?? 0, { _id: `malo${sufijo}${orden}`, ...mal }))

  async function recorrer(client: ApiClient, ruta: string, cantidad: number) {
    const paginas: unknown[][] = []
    for (let offset = 0; offset < BUENOS; offset += cantidad) {
      const pedido = client.get(`${ruta}?cantidad=${cantidad}&offset=${offset}`)
      const pagina: { titulo: string }[] = await cuerpoDe(pedido.bearerToken(ana?.token ?? ''))
      paginas.push(pagina.map(({ titulo }) => titulo))
    }
    return paginas
  }

  test('no está, y las páginas vienen completas, sin repetir ni saltear: {$self}')
    .with(['/video', '/usuario/{id}/video'])
    .run(async ({ client, assert }, ruta) => {
      const { videos, titulos } = mezclar([null, 'uno', [], {}, ...malosDe('a')])
      red.media.intervenirCon(contestarCon(videos))

      const paginas = await recorrer(client, ruta.replace('{id}', String(beto?.id)), 5)

      assert.sameOrderedMembers(
        paginas.map((pagina) => pagina.length),
        Array(BUENOS / 5).fill(5)
      )
      assert.deepEqual(
        paginas.map((pagina) => pagina.toSorted()),
        enPaginas(titulos, 5)
      )
    })

  test('aunque llenen varias páginas', async ({ client, assert }) => {
    const malos = Array.from({ length: 900 }, (_, orden) =>
      bien(orden, beto?.id ?? 0, { _id: `muchos${orden}`, titulo: null })
    )
    const { videos } = mezclar([])
    red.media.intervenirCon(contestarCon([...malos, ...videos]))

    const [primera, ...demas] = await recorrer(client, '/video', 10)

    assert.lengthOf(primera ?? [], 10)
    assert.isTrue(demas.every((pagina) => pagina.length === 10))
  })

  test('no se cuenta en el perfil', async ({ client, assert }) => {
    const { videos } = mezclar(malosDe('b'))
    red.media.intervenirCon(contestarCon(videos))

    const pedido = client.get(`/usuario/${beto?.id}/perfil`).bearerToken(ana?.token ?? '')

    assert.equal(await cuerpoDe(pedido, 'cantidad-videos'), BUENOS)
  })

  test('de a uno no existe, ni para comentarlo o reaccionar', async ({ client, assert }) => {
    const malos = malosDe('c').filter(({ _id: id }) => String(id).startsWith('malo'))
    red.media.intervenirCon(contestarCon(malos))
    for (const { _id: id } of malos) {
      const token = ana?.token ?? ''
      const respuestas = [
        await client.get(`/video/${id}`).bearerToken(token),
        await client.get(`/video/${id}/comentario`).bearerToken(token),
        await client.post(`/video/${id}/comentario`).bearerToken(token).json({ comentario: 'a' }),
        await client
          .post(`/video/${id}/reaccion`)
          .bearerToken(token)
          .json({ reaccion: 'me-gusta' }),
      ]
      assert.deepEqual(
        respuestas.map((respuesta) => respuesta.status()),
        [404, 404, 404, 404],
        String(id)
      )
      assert.deepEqual(respuestas[0]?.body(), {})
    }
  })

  test('se cuenta cada vez y se escribe una', async ({ client, assert }) => {
    const malo = bien(1, beto?.id ?? 0, { _id: 'malounico', titulo: null })
    red.media.intervenirCon(contestarCon([malo]))
    const antes = await descartados()
    registro.entradas.length = 0

    for (let vez = 0; vez < 3; vez++) {
      await client.get('/video').bearerToken(ana?.token ?? '')
    }

    assert.equal((await descartados()) - antes, 3)
    const escritas = registro.entradas.filter(({ msg }) => msg.includes('describió mal'))
    assert.lengthOf(escritas, 1)
    assert.containsSubset(escritas[0], {
      level: NIVELES.warn,
      msg: 'media: describió mal un video',
      id: 'malounico',
      problema: 'titulo (required)',
    })
  })

  test('una respuesta entera de otra forma sigue siendo 502: {$self}')
    .with(['{"videos":{},"total":1}', '{"videos":[]}', '[]', '{"videos":[],"total":-1}'])
    .run(async ({ client }, cuerpo) => {
      red.media.intervenirCon(() => (respuesta) => respuesta.writeHead(200).end(cuerpo))

      const respuesta = await client.get('/video').bearerToken(ana?.token ?? '')

      respuesta.assertStatus(502)
    })
})

/** Las reglas no los desordenan entre páginas: dentro de cada una, el orden es de ellas. */
function enPaginas(titulos: unknown[], cantidad: number) {
  return Array.from({ length: titulos.length / cantidad }, (_, numero) =>
    titulos.slice(numero * cantidad, (numero + 1) * cantidad).toSorted()
  )
}

async function descartados() {
  const metricas = await app.container.make(Metricas)
  const texto = await metricas.leer()
  const linea = /^chotuve_elementos_descartados_total\{servidor="media",elemento="video"\} (\d+)/m
  return Number(linea.exec(texto)?.[1] ?? 0)
}
