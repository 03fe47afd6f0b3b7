import { test } from '@japa/runner'
import { leerHistorial } from '#reglas/guardadas/versiones'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import { tokenDeAdministrador } from '#tests/admin'
import { registrarVarias, subirVideo, vaciar } from '#tests/personas'
import { CUALQUIERA, idDe, nombres, reglasPredeterminadas, romper } from './apoyo.js'

const NUEVA = { nombre: 'Cortos', ...CUALQUIERA }

test.group('Administración de reglas por HTTP', (group) => {
  let token: string
  group.each.setup(async () => {
    await reglasPredeterminadas()
    token = await tokenDeAdministrador()
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
    const [ana, beto] = await registrarVarias(client, 2)
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
