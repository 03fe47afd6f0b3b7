import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { ReglasVigentes } from '#reglas/reglas_vigentes'
import { tokenDeAdministrador } from '#tests/admin'
import { registrarVarias, subirVideo, vaciar } from '#tests/personas'
import { CUALQUIERA, nombres, reglasPredeterminadas } from './apoyo.js'

const NUEVA = { nombre: 'Cortos', ...CUALQUIERA }

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
          despues: {
            lugar: 1,
            importancia: 7,
            aportes: [
              {
                regla: 'Cortos',
                cambio: 7,
                condiciones: [{ condicion: 'duracion > 10', valor: 99, cumple: true }],
              },
            ],
          },
        },
        {
          video: 'gustado',
          titulo: 'gustado',
          antes: {
            lugar: 1,
            importancia: 1,
            aportes: [
              {
                regla: 'Muchos me gusta',
                cambio: 1,
                condiciones: [{ condicion: 'cantidad_me_gusta > 2', valor: 9, cumple: true }],
              },
            ],
          },
          despues: { lugar: 2, importancia: 0, aportes: [] },
        },
      ]
    )
    assert.lengthOf(await nombres(), 5)
  })

  test('unas reglas que se llaman error, __proto__ o constructor ordenan el muro como cualquiera', async ({
    client,
    assert,
  }) => {
    await vaciar(client)
    const [ana, beto] = await registrarVarias(client, 2)
    const largo = await subirVideo(client, beto, { duracion: 50 })
    const corto = await subirVideo(client, beto, { duracion: 5 })
    const administrador = await tokenDeAdministrador()
    for (const nombre of ['error', '__proto__', 'constructor']) {
      const creada = await client
        .post('/admin/regla')
        .bearerToken(administrador)
        .json({ nombre, ...CUALQUIERA })
      creada.assertStatus(201)
    }
    const vigentes = await app.container.make(ReglasVigentes)
    await vigentes.recargar()

    const muro = await client.get('/video').bearerToken(ana.token)
    const probado = await client
      .post('/admin/regla/probar')
      .bearerToken(administrador)
      .json({ usuario_id: ana.id })

    muro.assertStatus(200)
    assert.deepEqual(
      muro.body().map(({ id }: { id: string }) => id),
      [largo, corto]
    )
    assert.containsSubset(probado.body(), [{ video: largo, despues: { importancia: 3 } }])
  })

  test('con el muro de alguien', async ({ client, assert }) => {
    await vaciar(client)
    const [ana, beto] = await registrarVarias(client, 2)
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
