import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { leerHistorial } from '#reglas/guardadas/versiones'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import { tokenDeAdministrador } from '#tests/admin'
import { registrar, subirVideo, vaciar } from '#tests/personas'
import { CUALQUIERA, idDe, nombres, reglasPredeterminadas, romper } from './apoyo.js'

const NUEVA = { nombre: 'Cortos', ...CUALQUIERA }

type Metodo = 'get' | 'post' | 'put' | 'delete'

const RUTAS: { metodo: Metodo; ruta: string }[] = [
  { metodo: 'get', ruta: '/admin/regla' },
  { metodo: 'post', ruta: '/admin/regla' },
  { metodo: 'get', ruta: '/admin/regla/1' },
  { metodo: 'put', ruta: '/admin/regla/1' },
  { metodo: 'delete', ruta: '/admin/regla/1' },
  { metodo: 'post', ruta: '/admin/regla/probar' },
]

function pedir(client: ApiClient, metodo: Metodo, ruta: string) {
  return {
    get: () => client.get(ruta),
    post: () => client.post(ruta),
    put: () => client.put(ruta),
    delete: () => client.delete(ruta),
  }[metodo]()
}

test.group('Administración de reglas por HTTP', (group) => {
  let token: string
  group.each.setup(async () => {
    await reglasPredeterminadas()
    token = await tokenDeAdministrador()
  })

  test('{metodo} {ruta}: 401 sin token y 403 para una persona, antes de mirar nada más')
    .with(RUTAS)
    .run(async ({ client }, { metodo, ruta }) => {
      const persona = await registrar(client)

      const sinToken = await pedir(client, metodo, ruta).json({})
      sinToken.assertStatus(401)
      const conPersona = await pedir(client, metodo, ruta).bearerToken(persona.token).json({})
      conPersona.assertStatus(403)
      conPersona.assertBody({ mensaje: 'Solo el administrador puede hacer esto.' })
    })

  test('lista las reglas en su orden, por páginas', async ({ client, assert }) => {
    const todas = await client.get('/admin/regla').bearerToken(token)
    todas.assertStatus(200)
    const cuerpo: Record<string, unknown>[] = todas.body()
    assert.deepEqual(
      cuerpo.map(({ id, creada, modificada, ...definicion }) => definicion),
      REGLAS_PREDETERMINADAS
    )
    const segunda = await client.get('/admin/regla?offset=2&cantidad=2').bearerToken(token)
    segunda.assertBody(cuerpo.slice(2, 4))
    const mala = await client.get('/admin/regla?cantidad=101').bearerToken(token)
    mala.assertStatus(400)
  })

  test('crea, muestra, cambia y elimina una regla, y queda en el historial', async ({
    client,
    assert,
  }) => {
    const creada = await client.post('/admin/regla').bearerToken(token).json(NUEVA)
    creada.assertStatus(201)
    const regla = creada.body()
    const { id, creada: fecha } = regla
    assert.containsSubset(regla, { ...NUEVA, descripcion: '', habilitada: true, orden: 6 })
    assert.match(fecha, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|\+00:00)$/)
    const mostrada = await client.get(`/admin/regla/${id}`).bearerToken(token)
    mostrada.assertBody(regla)

    // Se la puede mandar de vuelta entera, como la mandó el servidor.
    const editada = await client
      .put(`/admin/regla/${id}`)
      .bearerToken(token)
      .json({ ...regla, habilitada: false })
    editada.assertStatus(200)
    assert.containsSubset(editada.body(), { ...NUEVA, id, creada: fecha, habilitada: false })
    const parcial = await client.put(`/admin/regla/${id}`).bearerToken(token).json({ orden: -3 })
    assert.containsSubset(parcial.body(), { ...NUEVA, habilitada: false, orden: -3 })

    const eliminada = await client.delete(`/admin/regla/${id}`).bearerToken(token)
    eliminada.assertStatus(200)
    eliminada.assertBody({})
    const ausente = await client.get(`/admin/regla/${id}`).bearerToken(token)
    ausente.assertStatus(404)
    const historial = await leerHistorial({ offset: 0, cantidad: 10 }, id)
    assert.deepEqual(
      historial.map(({ autor, accion }) => [autor, accion]),
      [
        ['administrador', 'eliminar'],
        ['administrador', 'modificar'],
        ['administrador', 'modificar'],
        ['administrador', 'crear'],
      ]
    )
  })

  test('{metodo} de una regla que no existe: 404')
    .with<{ metodo: Metodo }[]>([{ metodo: 'get' }, { metodo: 'put' }, { metodo: 'delete' }])
    .run(async ({ client }, { metodo }) => {
      for (const id of ['2147483647', '0', '99999999999', 'x']) {
        const respuesta = await pedir(client, metodo, `/admin/regla/${id}`)
          .bearerToken(token)
          .json({})
        respuesta.assertStatus(404)
      }
    })

  test('otro método: 405', async ({ client, assert }) => {
    const respuesta = await client.get('/admin/regla/probar').bearerToken(token)

    respuesta.assertStatus(405)
    assert.equal(respuesta.header('allow'), 'POST')
  })

  test('una regla inválida: 400 que dice qué y dónde, y no cambia nada', async ({
    client,
    assert,
  }) => {
    const invalida = {
      nombre: 'Mala',
      condiciones: { todas: [{ hecho: 'visibilidad', operador: 'mayor', valor: 3 }] },
      acciones: [{ tipo: 'incrementar_importancia', cantidad: '1' }],
    }
    const id = await idDe('Ya reaccioné')
    for (const pedido of [client.post('/admin/regla'), client.put(`/admin/regla/${id}`)]) {
      const respuesta = await pedido.bearerToken(token).json(invalida)
      respuesta.assertStatus(400)
      assert.deepEqual(Object.keys(respuesta.body().errores), [
        'condiciones.todas[0].operador',
        'acciones[0].cantidad',
      ])
      assert.include(respuesta.body().mensaje, '«mayor» no sirve para visibilidad')
    }
    const repetida = await client
      .post('/admin/regla')
      .bearerToken(token)
      .json({ ...NUEVA, nombre: 'Ya reaccioné' })
    repetida.assertStatus(400)
    assert.deepEqual(Object.keys(repetida.body().errores), ['nombre'])
    for (const cuerpo of ['{', '[]', '"x"', 'null']) {
      const respuesta = await client
        .post('/admin/regla')
        .bearerToken(token)
        .header('content-type', 'application/json')
        .json(cuerpo)
      respuesta.assertStatus(400)
    }
    assert.deepEqual(
      await nombres(),
      REGLAS_PREDETERMINADAS.map(({ nombre }) => nombre)
    )
  })

  test('una regla rota se ve con sus errores', async ({ client, assert }) => {
    await romper('Ya reaccioné', '{rota')
    const respuesta = await client
      .get(`/admin/regla/${await idDe('Ya reaccioné')}`)
      .bearerToken(token)

    respuesta.assertStatus(200)
    assert.equal(respuesta.body().condiciones, '{rota')
    assert.equal(respuesta.body().errores[0].lugar, 'condiciones')
  })

  test('lo que se cambia rige en el pedido siguiente', async ({ client, assert }) => {
    await vaciar(client)
    const [ana, beto] = [await registrar(client), await registrar(client)]
    const largo = await subirVideo(client, beto, { duracion: 600 })
    const corto = await subirVideo(client, beto, { duracion: 5 })
    const orden = async () => {
      const muro = await client.get('/video').bearerToken(ana.token)
      return muro.body().map(({ id }: { id: string }) => id)
    }

    assert.deepEqual(await orden(), [corto, largo])
    const admin = await tokenDeAdministrador()
    const creada = await client.post('/admin/regla').bearerToken(admin).json(NUEVA)
    assert.deepEqual(await orden(), [largo, corto])
    await client.delete(`/admin/regla/${creada.body().id}`).bearerToken(admin)
    assert.deepEqual(await orden(), [corto, largo])
  })
})

test.group('Prueba de reglas por HTTP', (group) => {
  let token: string
  group.each.setup(async () => {
    await reglasPredeterminadas()
    token = await tokenDeAdministrador()
  })

  test('con hechos supuestos, las que rigen contra una propuesta', async ({ client, assert }) => {
    const respuesta = await client
      .post('/admin/regla/probar')
      .bearerToken(token)
      .json({
        hechos: [{ nombre: 'gustado', cantidad_me_gusta: 9 }, { duracion: 99 }],
        reglas: [{ ...NUEVA, acciones: [{ tipo: 'incrementar_importancia', cantidad: 7 }] }],
      })

    respuesta.assertStatus(200)
    const cuerpo: Record<string, unknown>[] = respuesta.body()
    assert.deepEqual(
      cuerpo.map(({ hechos, ...resto }) => resto),
      [
        {
          video: 'video 2',
          titulo: 'video 2',
          antes: { lugar: 2, importancia: 0, aportes: [] },
          despues: { lugar: 1, importancia: 7, aportes: [{ regla: 'Cortos', cambio: 7 }] },
        },
        {
          video: 'gustado',
          titulo: 'gustado',
          antes: {
            lugar: 1,
            importancia: 1,
            aportes: [{ regla: 'Muchos me gusta', cambio: 1 }],
          },
          despues: { lugar: 2, importancia: 0, aportes: [] },
        },
      ]
    )
    assert.lengthOf(await nombres(), 5)
  })

  test('con el muro de alguien', async ({ client, assert }) => {
    await vaciar(client)
    const [ana, beto] = [await registrar(client), await registrar(client)]
    const video = await subirVideo(client, beto, { titulo: 'Hola', duracion: 5 })
    const respuesta = await client
      .post('/admin/regla/probar?cantidad=5')
      .bearerToken(await tokenDeAdministrador())
      .json({ usuario_id: ana.id })

    respuesta.assertStatus(200)
    assert.containsSubset(respuesta.body(), [
      { video, titulo: 'Hola', hechos: { duracion: 5 }, despues: { lugar: 1, importancia: 0 } },
    ])
  })

  test('rechaza {titulo} con {estado}')
    .with([
      { titulo: 'nada', estado: 400, cuerpo: {} },
      { titulo: 'las dos cosas', estado: 400, cuerpo: { usuario_id: 1, hechos: [{}] } },
      { titulo: 'hechos que no son lista', estado: 400, cuerpo: { hechos: {} } },
      { titulo: 'ningún video', estado: 400, cuerpo: { hechos: [] } },
      { titulo: 'un hecho inventado', estado: 400, cuerpo: { hechos: [{ likes: 1 }] } },
      { titulo: 'un hecho de otro tipo', estado: 400, cuerpo: { hechos: [{ duracion: '1' }] } },
      { titulo: 'demasiados videos', estado: 400, cuerpo: { hechos: Array(101).fill({}) } },
      { titulo: 'reglas inválidas', estado: 400, cuerpo: { hechos: [{}], reglas: [{}] } },
      { titulo: 'un usuario que no es un id', estado: 400, cuerpo: { usuario_id: 'ana' } },
      { titulo: 'un usuario que no existe', estado: 404, cuerpo: { usuario_id: 999_999 } },
    ])
    .run(async ({ client, assert }, { estado, cuerpo }) => {
      const respuesta = await client.post('/admin/regla/probar').bearerToken(token).json(cuerpo)

      respuesta.assertStatus(estado)
      assert.isString(respuesta.body().mensaje)
    })
})
