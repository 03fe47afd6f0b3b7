import { test } from '@japa/runner'
import type { RedLocal } from '@chotuve/red-local/levantar'
import { cuerpoDe, encender, pedir, pedirEnCrudo } from './apoyo.js'

interface Video {
  _id: string
  titulo: string
  descripcion: string | null
  habilitado: boolean
}

async function redConVideo(
  prueba: Parameters<typeof encender>[0]
): Promise<{ red: RedLocal; video: Video }> {
  const red = await encender(prueba)
  await pedir('POST', `${red.media.url}/video`, {
    cuerpo: { titulo: 'T', url: 'u', usuario_id: 1, duracion: 9, descripcion: 'd', ubicacion: 'l' },
  })
  const { videos } = (await cuerpoDe(pedir('GET', `${red.media.url}/video`))) as {
    videos: Video[]
  }
  return { red, video: videos[0]! }
}

test.group('Media local | ver un video', () => {
  test('lo encuentra en cualquier caja y contesta el _id guardado', async ({
    assert,
    test: prueba,
  }) => {
    const { red, video } = await redConVideo(prueba)
    for (const id of [video._id, video._id.toUpperCase()]) {
      const { estado, cuerpo } = await pedir('GET', `${red.media.url}/video/${id}`)
      assert.equal(estado, 200)
      assert.deepEqual(cuerpo, video)
    }
  })

  test('contesta 200 y null al id bien formado {$self}')
    .with([
      '000000000000000000000000',
      'ABCDEFabcdef012345678900',
      'docecaracter',
      '............',
      encodeURIComponent('ñandú ñandú!'),
      encodeURIComponent('a/b/c/d/e/f/'),
    ])
    .run(async ({ assert, test: prueba }, id) => {
      const { red } = await redConVideo(prueba)
      const { estado, texto, cabeceras } = await pedir('GET', `${red.media.url}/video/${id}`)
      assert.equal(estado, 200)
      assert.equal(texto, 'null')
      assert.match(cabeceras.get('content-type') ?? '', /^application\/json/)
    })

  test('los 12 caracteres son los bytes del id', async ({ assert, test: prueba }) => {
    const { red, video } = await redConVideo(prueba)
    const caracteres = Buffer.from(video._id, 'hex').toString('latin1')
    const ruta = `/video/${encodeURIComponent(caracteres)}`
    assert.deepEqual(await cuerpoDe(pedir('GET', `${red.media.url}${ruta}`)), video)
  })

  test('contesta 404 al id {$self}')
    .with([
      '1',
      'once_letras',
      '00000000000000000000000',
      '0000000000000000000000000',
      'zzzzzzzzzzzzzzzzzzzzzzzz',
      '..',
      '%2e%2e',
      '%2e%2e%2fping',
      '%',
      'a'.repeat(4000),
    ])
    .run(async ({ assert, test: prueba }, id) => {
      const { red } = await redConVideo(prueba)
      assert.match(await pedirEnCrudo(red.media.url, 'GET', `/video/${id}`), /^HTTP\/1\.1 404 /)
    })
})

test.group('Media local | editar un video', () => {
  async function editar({ red, video }: Awaited<ReturnType<typeof redConVideo>>, cuerpo: unknown) {
    return pedir('PUT', `${red.media.url}/video/${video._id}`, { cuerpo })
  }

  test('cambia los textos, la visibilidad y habilitado', async ({ assert, test: prueba }) => {
    const { red, video } = await redConVideo(prueba)
    const cambios = {
      titulo: 'Otro',
      descripcion: 'otra',
      ubicacion: 'allá',
      visibilidad: 'privado',
      habilitado: false,
    }
    const { estado, cuerpo } = await editar({ red, video }, cambios)
    assert.equal(estado, 200)
    assert.deepEqual(cuerpo, { ...video, ...cambios })
    const guardado = await cuerpoDe(pedir('GET', `${red.media.url}/video/${video._id}`))
    assert.deepEqual(guardado, cuerpo)
  })

  test('habilitado llega también como texto', async ({ assert, test: prueba }) => {
    const ejemplo = await redConVideo(prueba)
    for (const habilitado of [false, true]) {
      const { estado, cuerpo } = await editar(ejemplo, { habilitado: String(habilitado) })
      assert.equal(estado, 200)
      assert.deepEqual(cuerpo, { ...ejemplo.video, habilitado })
    }
    const { estado } = await editar(ejemplo, { habilitado: 'quizás' })
    assert.equal(estado, 400)
  })

  test('lo vacío y lo nulo dejan lo que estaba', async ({ assert, test: prueba }) => {
    const ejemplo = await redConVideo(prueba)
    for (const valor of ['', null]) {
      const { estado, cuerpo } = await editar(ejemplo, {
        titulo: valor,
        descripcion: valor,
        ubicacion: valor,
        visibilidad: valor,
      })
      assert.equal(estado, 200)
      assert.deepEqual(cuerpo, ejemplo.video)
    }
  })

  test('ignora las demás claves: el admin web devuelve el video entero', async ({
    assert,
    test: prueba,
  }) => {
    const ejemplo = await redConVideo(prueba)
    const { estado, cuerpo } = await editar(ejemplo, {
      ...ejemplo.video,
      _id: '000000000000000000000000',
      url: 'otra',
      usuario_id: 9,
      duracion: 1,
      time_stamp: 'ayer',
      titulo: 'Nuevo',
    })
    assert.equal(estado, 200)
    assert.deepEqual(cuerpo, { ...ejemplo.video, titulo: 'Nuevo' })
  })

  test('desconoce lo que no existe y rechaza una visibilidad inválida', async ({
    assert,
    test: prueba,
  }) => {
    const ejemplo = await redConVideo(prueba)
    for (const id of ['000000000000000000000000', 'docecaracter', 'corto']) {
      const { estado, cuerpo } = await pedir('PUT', `${ejemplo.red.media.url}/video/${id}`, {
        cuerpo: { titulo: 'x' },
      })
      assert.equal(estado, 404)
      assert.deepEqual(cuerpo, {})
    }
    const { estado, cuerpo } = await editar(ejemplo, { visibilidad: 'otra' })
    assert.equal(estado, 400)
    assert.deepEqual(cuerpo, { errores: { visibilidad: 'La visibilidad no es válida' } })
  })
})
