import { test } from '@japa/runner'
import type { RedLocal } from '@chotuve/red-local/levantar'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { cuerpoDe, encender, pedir, registrar } from '#tests/red_local/apoyo'
import { encenderServidorAparte, pedirA, type ServidorAparte } from '#tests/servidor_aparte'
import { BaseDePrueba } from './base_anterior.js'

const CADA_VIDEO = ['5ee000000000000000000001', '5ee000000000000000000002']

test.group('Adopción: el servidor sobre la base adoptada', (group) => {
  let postgres: PostgresEfimero
  let base: BaseDePrueba
  let servidor: ServidorAparte
  let videos: string[]
  let tokens: Record<number, string>

  group.setup(async () => {
    postgres = await encenderPostgres()
    return () => postgres.detener()
  })
  group.each.setup(async (t) => {
    base = await BaseDePrueba.crear(postgres)
    await base.cargar()
    const red = await encender(t)
    // Los ids de una red nueva empiezan en 1, como los de la base anterior; los de los videos, no.
    tokens = {}
    for (const email of ['u1@chotuve.test', 'u2@chotuve.test', 'u3@chotuve.test']) {
      const { id, auth_token: token } = await registrar(red, email)
      tokens[id] = token
    }
    videos = await subirVideos(red)
    await base.migrar()
    servidor = await encenderServidorAparte({
      DATABASE_URL: base.url,
      CHOTUVE_AUTH_URL: red.auth.url,
      CHOTUVE_MEDIA_URL: red.media.url,
    })
    return async () => void (await servidor.detener())
  })

  /** Los videos de la base anterior, con los ids que les da el media de la prueba. */
  async function subirVideos(red: RedLocal): Promise<string[]> {
    for (const titulo of CADA_VIDEO) {
      await pedir('POST', `${red.media.url}/video`, {
        cuerpo: { titulo, url: 'http://videos.test/1.mp4', duracion: 60, usuario_id: 1 },
      })
    }
    const lista = (await cuerpoDe(pedir('GET', `${red.media.url}/video`))) as {
      videos: { _id: string; titulo: string }[]
    }
    for (const { _id: id, titulo } of lista.videos) {
      for (const tabla of ['reaccion', 'comentario']) {
        await base.consultar(`UPDATE ${tabla} SET video = '${id}' WHERE video = '${titulo}'`)
      }
    }
    return CADA_VIDEO.map((buscado) => {
      const video = lista.videos.find(({ titulo }) => titulo === buscado)
      return video?._id ?? ''
    })
  }

  const leer = async (usuario: number, ruta: string) => {
    const { cuerpo } = await pedirA(servidor.url, ruta, { token: tokens[usuario] ?? '' })
    return cuerpo
  }
  const anotar = (usuario: number, ruta: string, cuerpo: object) =>
    pedirA(servidor.url, ruta, { metodo: 'POST', token: tokens[usuario] ?? '', cuerpo })

  test('sirve los contactos, las solicitudes y las estadísticas', async ({ assert }) => {
    assert.deepEqual(await leer(1, '/stats/historico'), {
      total_reacciones: 6,
      total_comentarios: 4,
      total_contactos: 2,
    })
    // La de la noche del 31, en el día 31 de UTC; la de las 00:00-03:00, en el 1.
    assert.deepEqual(await leer(1, '/stats?inicio=2020-07-31&fin=2020-08-01'), {
      reacciones: { '2020-07-31': 0, '2020-08-01': 0 },
      comentarios: { '2020-07-31': 1, '2020-08-01': 1 },
      contactos: { '2020-07-31': 0, '2020-08-01': 0 },
    })
    assert.deepEqual(await leer(1, '/usuario/contacto'), [
      { id: 2, email: 'u2@chotuve.test', foto: null },
      { id: 3, email: 'u3@chotuve.test', foto: null },
    ])
    assert.deepEqual(await leer(3, '/usuario/solicitud-contacto'), [
      { id: 1, usuario_id: 2, email: 'u2@chotuve.test', foto: null },
    ])
  })

  test('sirve las reacciones y los comentarios de cada video, con su texto y su fecha', async ({
    assert,
  }) => {
    assert.containsSubset(await leer(3, `/video/${videos[0]}`), {
      'me-gustas': 1,
      'no-me-gustas': 2,
      'cantidad-comentarios': 3,
      'mi-reaccion': 'no-me-gusta',
    })
    const comentarios = (await leer(3, `/video/${videos[0]}/comentario`)) as {
      id: number
      fecha: string
      comentario: string
    }[]
    assert.deepEqual(
      comentarios.map(({ id, fecha, comentario }) => [id, Date.parse(fecha), comentario]),
      [
        [1, Date.UTC(2020, 6, 1, 10), 'hola'],
        [2, Date.UTC(2020, 6, 1, 10), 'hola'],
        [3, Date.UTC(2020, 6, 31, 23, 59, 59, 500), '  ñandú 😀  '],
      ]
    )
    assert.containsSubset(await leer(3, `/video/${videos[1]}/comentario`), [
      { id: 5, autor: { id: 99, email: '<eliminado>' }, comentario: 'de un usuario borrado' },
    ])
  })

  test('y sigue desde ahí: lo nuevo se suma con ids mayores', async ({ assert }) => {
    const ruta = `/video/${videos[0]}`

    const reaccion = await anotar(3, `${ruta}/reaccion`, { reaccion: 'me-gusta' })
    const comentario = await anotar(3, `${ruta}/comentario`, { comentario: 'nuevo' })
    const solicitud = await anotar(3, '/usuario/solicitud-contacto', { usuario_id: 2 })

    assert.equal(reaccion.estado, 200)
    assert.equal(comentario.estado, 201)
    assert.deepEqual(solicitud, { estado: 400, cuerpo: { mensaje: 'Debe aceptar la solicitud' } })
    assert.containsSubset(await leer(3, ruta), {
      'me-gustas': 2,
      'no-me-gustas': 1,
      'cantidad-comentarios': 4,
    })
    assert.deepEqual(await base.ids('comentario'), [1, 2, 3, 5, 6])
  })
})
