import { test } from '@japa/runner'
import { hacerContactos, registrar, registrarVarias, subirVideo, vaciar } from '#tests/personas'
import { detenerReloj } from '#tests/reloj'
import MuroExplicar from '../../../commands/muro_explicar.js'
import ReglasEliminar from '../../../commands/reglas_eliminar.js'
import { celdas, correr } from './comandos.js'

test.group('muro:explicar', () => {
  test('da cuenta de cada lugar del muro que ese usuario ve, página por página', async ({
    client,
    assert,
    cleanup,
  }) => {
    const adelantar = detenerReloj(cleanup)
    const alSegundo = (segundo: number) => adelantar(segundo * 1_000)
    await vaciar(client)
    const [ana, beto, caro] = await registrarVarias(client, 3)
    await hacerContactos(client, ana, beto)
    const videos: string[] = []
    for (const [segundo, autor] of [beto, caro, beto, caro, caro].entries()) {
      alSegundo(segundo)
      videos.push(await subirVideo(client, autor, { titulo: `Video ${segundo}` }))
    }
    for (const [video, reaccion] of [
      [videos[4], 'me-gusta'],
      [videos[2], 'no-me-gusta'],
    ]) {
      await client.post(`/video/${video}/reaccion`).bearerToken(ana.token).json({ reaccion })
    }
    for (const comentario of ['uno', 'dos', 'tres']) {
      await client
        .post(`/video/${videos[0]}/comentario`)
        .bearerToken(caro.token)
        .json({ comentario })
    }
    alSegundo(7_202.5)

    const vistos: string[] = []
    for (const pagina of [1, 2]) {
      const muro = await client
        .get(`/video?offset=${(pagina - 1) * 3}&cantidad=3`)
        .bearerToken(ana.token)
      const ids = muro.body().map(({ id }: { id: string }) => id)
      const { json } = await correr(MuroExplicar, [
        ...[String(ana.id), '--pagina', String(pagina), '--cantidad', '3', '--json'],
      ])
      const explicados: {
        video: string
        lugar: number
        lugar_en_media: number
        importancia: number
        reglas: { cambio: number }[]
        empata_con_el_anterior: boolean
      }[] = json()
      assert.deepEqual(
        explicados.map(({ video }) => video),
        ids
      )
      for (const [indice, explicado] of explicados.entries()) {
        assert.equal(explicado.lugar, (pagina - 1) * 3 + indice + 1)
        assert.equal(videos.at(-explicado.lugar_en_media), explicado.video)
        assert.equal(
          explicado.reglas.reduce((suma, { cambio }) => suma + cambio, 0),
          explicado.importancia
        )
        const anterior = explicados[indice - 1]
        if (anterior) {
          assert.equal(
            explicado.empata_con_el_anterior,
            anterior.importancia === explicado.importancia
          )
          assert.isTrue(
            anterior.importancia > explicado.importancia ||
              anterior.lugar_en_media < explicado.lugar_en_media
          )
        }
      }
      vistos.push(...ids)
    }
    assert.sameMembers(vistos, videos)

    const { salida } = await correr(MuroExplicar, [String(ana.id)])
    assert.deepEqual(celdas(salida)[2]?.slice(0, 5), [
      '1',
      '5',
      `Video 0 (${videos[0]})`,
      '1',
      'Muchos comentarios +2 (cantidad_comentarios > 2), Tiene más de dos horas -1 (antiguedad > 7200)',
    ])
    assert.include(salida, 'es_contacto=true')
    assert.include(salida, 'Ya reaccioné -5 (')
  })

  test('averigua también los hechos que ninguna regla mira', async ({ client, assert }) => {
    await vaciar(client)
    const [ana, beto] = await registrarVarias(client, 2)
    await hacerContactos(client, ana, beto)
    await subirVideo(client, beto)
    await correr(ReglasEliminar, ['Autor con muchos contactos'])

    const { json } = await correr(MuroExplicar, [String(ana.id), '--json'])
    assert.containsSubset(json(), [{ hechos: { cantidad_contactos: 1, es_contacto: true } }])
  })

  test('pregunta de quién si hay una terminal', async ({ client, assert }) => {
    await vaciar(client)
    const ana = await registrar(client)

    const { estado } = await correr(MuroExplicar, [], ({ prompt }) => {
      prompt.trap('usuario').replyWith(String(ana.id))
    })
    assert.equal(estado, 0)
  })

  test('mal usado: {argumentos}')
    .with([
      { argumentos: [], estado: 2 },
      { argumentos: ['0'], estado: 2 },
      { argumentos: ['nadie@chotuve.demo'], estado: 1 },
      { argumentos: ['1', '--pagina', '0'], estado: 2 },
      { argumentos: ['1', '--cantidad', '0'], estado: 2 },
      { argumentos: ['999999'], estado: 1 },
    ])
    .run(async ({ assert }, { argumentos, estado }) => {
      const resultado = await correr(MuroExplicar, argumentos)

      assert.equal(resultado.estado, estado)
      assert.notEqual(resultado.errores, '')
    })
})
