import { test } from '@japa/runner'
import { cuerpoDe, encender, pedir } from './apoyo.js'

const VIDEO = { titulo: 'Uno', url: 'http://v/1', usuario_id: 1, duracion: 5 }

const OBLIGATORIOS = {
  titulo: 'El titulo es obligatorio',
  url: 'La url del video es obligatoria',
  usuario_id: 'El id de usuario es obligatorio',
  duracion: 'La duración es obligatoria',
}

test.group('Media local | crear videos', () => {
  test('guarda los siete campos y pone los suyos', async ({ assert, test: prueba }) => {
    const red = await encender(prueba, { reloj: () => new Date('2026-01-02T03:04:05.678Z') })
    const completo = {
      ...VIDEO,
      descripcion: ' d ',
      ubicacion: '',
      visibilidad: 'privado',
      habilitado: false,
      _id: 'mio',
      time_stamp: 'ayer',
    }
    const { estado, cuerpo } = await pedir('POST', `${red.media.url}/video`, { cuerpo: completo })
    assert.equal(estado, 201)
    assert.deepEqual(cuerpo, {})

    const { videos } = (await cuerpoDe(pedir('GET', `${red.media.url}/video`))) as {
      videos: { _id: string }[]
    }
    assert.lengthOf(videos, 1)
    assert.match(videos[0]!._id, /^[0-9a-f]{24}$/)
    assert.deepEqual(videos[0], {
      ...completo,
      _id: videos[0]!._id,
      time_stamp: '2026-01-02T03:04:05.678Z',
      habilitado: true,
    })
  })

  test('lo opcional ausente queda nulo y la visibilidad, pública', async ({
    assert,
    test: prueba,
  }) => {
    const red = await encender(prueba)
    await pedir('POST', `${red.media.url}/video`, { cuerpo: VIDEO })
    await pedir('POST', `${red.media.url}/video`, {
      cuerpo: { ...VIDEO, descripcion: null, ubicacion: null },
    })
    const { videos } = (await cuerpoDe(pedir('GET', `${red.media.url}/video`))) as {
      videos: object[]
    }
    assert.lengthOf(videos, 2)
    for (const video of videos) {
      assert.containSubset(video, { descripcion: null, ubicacion: null, visibilidad: 'publico' })
    }
  })

  test('nombra cada campo que falta', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    const { estado, cuerpo } = await pedir('POST', `${red.media.url}/video`, { cuerpo: {} })
    assert.equal(estado, 400)
    assert.deepEqual(cuerpo, { errores: OBLIGATORIOS })
  })

  test('rechaza {campo} = {valor}')
    .with([
      { campo: 'titulo', valor: '', error: OBLIGATORIOS.titulo },
      { campo: 'titulo', valor: null, error: OBLIGATORIOS.titulo },
      { campo: 'url', valor: '', error: OBLIGATORIOS.url },
      { campo: 'usuario_id', valor: null, error: OBLIGATORIOS.usuario_id },
      { campo: 'usuario_id', valor: 0, error: 'El id es inválido' },
      { campo: 'usuario_id', valor: -3, error: 'El id es inválido' },
      { campo: 'usuario_id', valor: 'x', error: 'El id es inválido' },
      { campo: 'duracion', valor: null, error: OBLIGATORIOS.duracion },
      { campo: 'duracion', valor: 0, error: 'La duración no es válida' },
      { campo: 'duracion', valor: {}, error: 'La duración no es válida' },
      { campo: 'visibilidad', valor: 'otra', error: 'La visibilidad no es válida' },
      { campo: 'visibilidad', valor: '', error: 'La visibilidad no es válida' },
      { campo: 'visibilidad', valor: null, error: 'La visibilidad no es válida' },
    ])
    .run(async ({ assert, test: prueba }, { campo, valor, error }) => {
      const red = await encender(prueba)
      const { estado, cuerpo } = await pedir('POST', `${red.media.url}/video`, {
        cuerpo: { ...VIDEO, [campo]: valor },
      })
      assert.equal(estado, 400)
      assert.deepEqual(cuerpo, { errores: { [campo]: error } })
      const lista = await cuerpoDe(pedir('GET', `${red.media.url}/video`))
      assert.deepEqual(lista, { videos: [], total: 0 })
    })

  test('no mira ningún token', async ({ assert, test: prueba }) => {
    const red = await encender(prueba, { auth: { ignorarAppServerToken: false } })
    const { estado } = await pedir('POST', `${red.media.url}/video`, {
      cuerpo: VIDEO,
      cabeceras: { 'x-app-server-token': 'malo', 'authorization': 'Bearer malo' },
    })
    assert.equal(estado, 201)
  })
})
