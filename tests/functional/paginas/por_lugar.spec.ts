import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { hacerContactos, registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'

const SIGUE = /^<(.*)>; rel="next"$/

type Elemento = { id: number | string; titulo?: string }

/** Recorre una lista siguiendo sus enlaces, haciendo algo entre una página y la otra. */
async function recorrer(
  client: ApiClient,
  ruta: string,
  { token }: Persona,
  entrePaginas: (orden: number) => Promise<void> = async () => {}
): Promise<Elemento[][]> {
  const paginas: Elemento[][] = []
  for (let siguiente: string | undefined = ruta; siguiente !== undefined;) {
    const respuesta = await client.get(siguiente).bearerToken(token)
    respuesta.assertStatus(200)
    paginas.push(respuesta.body())
    siguiente = SIGUE.exec(respuesta.header('link') ?? '')?.[1]
    await entrePaginas(paginas.length)
  }
  return paginas
}

const ids = (paginas: Elemento[][]) => paginas.flat().map(({ id }) => id)

test.group('Páginas por lugar', (group) => {
  group.tap((prueba) => prueba.timeout(180_000))
  group.each.setup(({ context }) => vaciar(context.client))

  test('la última no dice que haya más, y lo que no es un lugar se rechaza', async ({
    client,
    assert,
  }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const videos = [await subirVideo(client, beto), await subirVideo(client, beto)]

    const paginas = await recorrer(client, '/video?cantidad=1', ana)

    assert.sameDeepMembers(ids(paginas), videos)
    assert.lengthOf(paginas, 2)
    for (const desde of ['', 'x', 'WzFd', 'W10', 'WzAsMSwiLi4iXQ']) {
      const respuesta = await client.get(`/video?desde=${desde}`).bearerToken(ana.token)
      assert.equal(respuesta.status(), 400, desde)
    }
  })

  test('el enlace repite lo que la lista entiende, y nada más', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    await subirVideo(client, beto)
    await subirVideo(client, beto)
    const deMas = "'".repeat(5000)

    const enlace = await client.get(`/video?limit=1&tipo=${deMas}`).bearerToken(ana.token)

    assert.match(enlace.header('link') ?? '', /^<\/video\?cantidad=1&desde=[^&]+>; rel="next"$/)
  })

  test('nada se repite ni se saltea mientras se agrega y se quita: {lista}')
    .with([
      { lista: 'muro' },
      { lista: 'propios' },
      { lista: 'comentarios' },
      { lista: 'mensajes' },
    ])
    .run(async ({ client, assert }, { lista }) => {
      const [ana, beto] = await registrarVarias(client, 2)
      await hacerContactos(client, ana, beto)
      const comentado = await subirVideo(client, beto)
      const texto = (n: number) => `Texto ${n}`
      const agregar = {
        muro: () => subirVideo(client, beto),
        propios: () => subirVideo(client, beto),
        comentarios: (n: number) =>
          client
            .post(`/video/${comentado}/comentario`)
            .bearerToken(ana.token)
            .json({ comentario: texto(n) }),
        mensajes: (n: number) =>
          client
            .post(`/chat/${beto.id}`)
            .bearerToken(ana.token)
            .json({ mensaje: texto(n) }),
      }[lista]
      const ruta = {
        muro: '/video',
        propios: `/usuario/${beto.id}/video`,
        comentarios: `/video/${comentado}/comentario`,
        mensajes: `/chat/${beto.id}`,
      }[lista]
      const quitar = async (id: number | string) => {
        const cual = lista === 'comentarios' ? `${ruta}/${id}` : `/video/${id}`
        const quien = lista === 'comentarios' ? ana : beto
        const respuesta = await client.delete(cual).bearerToken(quien.token)
        respuesta.assertStatus(200)
      }
      let hechos = 0
      const cambio = fc.record({
        agregar: fc.nat(3),
        quitar: fc.array(fc.nat(30), { maxLength: 3 }),
      })

      await fc.assert(
        fc.asyncProperty(
          fc.array(cambio, { maxLength: 6 }),
          fc.integer({ min: 1, max: 4 }),
          async (cambios, cantidad) => {
            for (let i = 0; i < 6; i++) await agregar?.(hechos++)
            const entera = await client.get(`${ruta}?cantidad=100`).bearerToken(ana.token)
            const antes = ids([entera.body()])
            const quitados = new Set<number | string>()

            const paginas = await recorrer(
              client,
              `${ruta}?cantidad=${cantidad}`,
              ana,
              async (orden) => {
                const cambiado = cambios[orden - 1]
                for (let i = 0; i < (cambiado?.agregar ?? 0); i++) await agregar?.(hechos++)
                if (lista === 'mensajes') return
                for (const cual of cambiado?.quitar ?? []) {
                  const id = antes[cual % antes.length]
                  if (id !== undefined && id !== comentado && !quitados.has(id)) {
                    quitados.add(id)
                    await quitar(id)
                  }
                }
              }
            )

            const vistos = ids(paginas)
            assert.lengthOf(new Set(vistos), vistos.length, 'repetidos')
            assert.includeMembers(
              vistos,
              antes.filter((id) => !quitados.has(id))
            )
            for (const pagina of paginas.slice(0, -1)) {
              assert.lengthOf(pagina, cantidad)
            }
          }
        ),
        { numRuns: Number(process.env.PAGINAS_VECES ?? 6) }
      )
    })
})
