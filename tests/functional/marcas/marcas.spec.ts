import { createHash, createHmac } from 'node:crypto'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Huellas } from '#marcas/huellas'
import { enviarSolicitud, registrarVarias, subirVideo, vaciar } from '#tests/personas'

type Pedido = { token: string; clave: string; cuerpo: object }

/** Manda un pedido con su marca y dice qué se le contestó. */
async function repetible(client: ApiClient, ruta: string, { token, clave, cuerpo }: Pedido) {
  const respuesta = await client
    .post(ruta)
    .bearerToken(token)
    .header('Idempotency-Key', clave)
    .json(cuerpo)
  return {
    estado: respuesta.status(),
    cuerpo: respuesta.body(),
    espera: respuesta.header('retry-after'),
  }
}

async function cuantas(tabla: string): Promise<number> {
  const [{ n }] = await db.from(tabla).count('* as n')
  return Number(n)
}

test.group('Pedidos que se pueden repetir', (group) => {
  group.each.setup(({ context }) => vaciar(context.client))

  test('el que se repite recibe lo mismo y no se hace otra vez: {ruta}')
    .with([
      { ruta: 'comentario', cuerpo: { comentario: 'Una vez' }, tabla: 'comentario' },
      { ruta: 'reaccion', cuerpo: { reaccion: 'me-gusta' }, tabla: 'reaccion' },
    ])
    .run(async ({ client, assert }, { ruta, cuerpo, tabla }) => {
      const [ana, beto] = await registrarVarias(client, 2)
      const donde = `/video/${await subirVideo(client, beto)}/${ruta}`
      const pedido = { token: ana.token, clave: 'uno', cuerpo }

      const primera = await repetible(client, donde, pedido)
      const segunda = await repetible(client, donde, pedido)

      assert.equal(primera.estado, 201)
      assert.deepEqual(segunda, primera)
      assert.equal(await cuantas(tabla), 1)
    })

  test('de un pedido con una clave corta no queda de dónde adivinarla', async ({
    client,
    assert,
    cleanup,
  }) => {
    app.container.swap(Huellas, () => new Huellas('el token del app server'))
    cleanup(() => app.container.restore(Huellas))
    const [ana] = await registrarVarias(client, 1)

    await client
      .put('/usuario/clave')
      .bearerToken(ana.token)
      .header('Idempotency-Key', 'clave')
      .json({ password: '0042' })

    const { huella } = await db.from('marca').where('usuario', ana.id).firstOrFail()
    const adivinada = Array.from({ length: 100 }, (_, orden) => String(orden).padStart(4, '0'))
      .flatMap((password) => {
        const pedido = `PUT /usuario/clave\n${JSON.stringify({ password })}`
        return [
          createHash('sha256').update(pedido).digest('hex'),
          createHmac('sha256', '').update(pedido).digest('hex'),
        ]
      })
      .includes(huella)
    assert.isFalse(adivinada)
  })

  test('si cambia el token del app server, uno de antes se rechaza y no se hace otra vez', async ({
    client,
    assert,
    cleanup,
  }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const donde = `/video/${await subirVideo(client, beto)}/comentario`
    const pedido = { token: ana.token, clave: 'antes', cuerpo: { comentario: 'Una vez' } }
    await repetible(client, donde, pedido)

    app.container.swap(Huellas, () => new Huellas('otro token'))
    cleanup(() => app.container.restore(Huellas))
    const { estado } = await repetible(client, donde, pedido)

    assert.equal(estado, 422)
    assert.equal(await cuantas('comentario'), 1)
  })

  test('veinte a la vez se hacen una', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const donde = `/video/${await subirVideo(client, beto)}/comentario`
    const pedido = { token: ana.token, clave: 'carrera', cuerpo: { comentario: 'Una vez' } }

    const respuestas = await Promise.all(
      Array.from({ length: 20 }, () => repetible(client, donde, pedido))
    )

    assert.equal(await cuantas('comentario'), 1)
    for (const { estado, espera } of respuestas) {
      assert.include([201, 409], estado)
      assert.equal(espera, estado === 409 ? '1' : undefined)
    }
    assert.include(
      respuestas.map(({ estado }) => estado),
      201
    )
  })

  test('con otro cuerpo o en otra ruta es otro pedido', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const video = await subirVideo(client, beto)
    const pedido = { token: ana.token, clave: 'k', cuerpo: { comentario: 'Uno' } }
    await repetible(client, `/video/${video}/comentario`, pedido)

    const otroCuerpo = await repetible(client, `/video/${video}/comentario`, {
      ...pedido,
      cuerpo: { comentario: 'Dos' },
    })
    const otraRuta = await repetible(client, `/chat/${beto.id}`, pedido)

    assert.deepEqual([otroCuerpo.estado, otraRuta.estado], [422, 422])
    assert.equal(await cuantas('comentario'), 1)
  })

  test('la marca de cada uno es suya', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const donde = `/video/${await subirVideo(client, beto)}/comentario`
    const pedido = { clave: 'k', cuerpo: { comentario: 'Uno' } }

    await repetible(client, donde, { ...pedido, token: ana.token })
    const { estado } = await repetible(client, donde, { ...pedido, token: beto.token })

    assert.equal(estado, 201)
    assert.equal(await cuantas('comentario'), 2)
  })

  test('también se repite un rechazo', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const pedido = { token: beto.token, clave: 'k', cuerpo: { usuario_id: ana.id } }
    await enviarSolicitud(client, ana, beto)
    const primera = await repetible(client, '/usuario/solicitud-contacto', pedido)
    await db.from('solicitud_contacto').delete()

    const segunda = await repetible(client, '/usuario/solicitud-contacto', pedido)

    assert.equal(primera.estado, 400)
    assert.deepEqual(segunda, primera)
  })

  test('una marca que no es válida se rechaza: {$self}')
    .with(['', 'ñ', 'a b', 'x'.repeat(129)])
    .run(async ({ client, assert }, clave) => {
      const [ana] = await registrarVarias(client, 1)
      const respuesta = await client
        .put('/usuario/notificacion')
        .bearerToken(ana.token)
        .header('Idempotency-Key', encodeURI(clave))
        .json({ leida: true })

      assert.equal(respuesta.status(), 400)
      assert.equal(await cuantas('marca'), 0)
    })
})
