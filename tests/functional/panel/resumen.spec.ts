import { test } from '@japa/runner'
import { interponer } from '#tests/fallas/red_con_fallas'
import { registrar, subirVideo, vaciar } from '#tests/personas'
import { administrando } from './navegante.js'

const totales = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<dt>([^<]+)<\/dt>\s*<dd>([^<]+)<\/dd>/g)].map(([, que, cuanto]) => [
      que,
      cuanto,
    ])
  )

const luces = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/class="nombre">([^<]+)<\/span>\s*<span class="estado [^"]*">([^<]+)</g)].map(
      ([, nombre, estado]) => [nombre, estado?.trim()]
    )
  )

test.group('El resumen', (group) => {
  group.each.setup(({ context: { client } }) => vaciar(client))

  test('dice cuánto hay de cada cosa y lo dibuja por día', async ({ assert, client }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)
    const beto = await registrar(client)
    await client.get(`/video/${video}`).bearerToken(beto.token)
    await client
      .post(`/video/${video}/comentario`)
      .bearerToken(beto.token)
      .json({ comentario: 'hola' })
    const navegante = await administrando()

    const { html } = await navegante.ver('/panel')

    const { Personas, Videos, Comentarios, Contactos } = totales(html)
    assert.deepEqual(
      { Personas, Videos, Comentarios, Contactos },
      {
        Personas: '2',
        Videos: '1',
        Comentarios: '1',
        Contactos: '0',
      }
    )
    assert.lengthOf(html.match(/<svg /g) ?? [], 5)
    assert.include(html, 'Base de datos')
  })

  test('los días se eligen, y los que no pueden ser se dicen', async ({ assert }) => {
    const navegante = await administrando()

    const elegidos = await navegante.ver('/panel?inicio=2026-01-01&fin=2026-01-07')
    assert.include(elegidos.html, '1/1/2026')
    assert.include(elegidos.html, '7/1/2026')

    const alReves = await navegante.ver('/panel?inicio=2026-02-01&fin=2026-01-07')
    assert.equal(alReves.estado, 200)
    assert.include(alReves.html, 'no puede ser posterior')
  })

  test('un año entero se junta de a varios días', async ({ assert }) => {
    const navegante = await administrando()

    const { html } = await navegante.ver('/panel?inicio=2025-01-01&fin=2025-12-31')

    assert.include(html, 'De a 5 días')
  })

  test('con auth caído se puede mirar, y no cambiar nada', async ({ assert, cleanup }) => {
    const navegante = await administrando()
    const caida = await interponer({ decidir: (servidor) => ({ rechazada: servidor === 'auth' }) })
    cleanup(() => caida.soltar())

    const { estado, html } = await navegante.ver('/panel')
    assert.equal(estado, 200)
    assert.include(html, 'El auth server no contesta')
    assert.include(html, 'Mientras tanto se puede mirar')
  })

  test('de un servidor que no contestó al armarlo no se dice que está bien', async ({
    assert,
    cleanup,
  }) => {
    const navegante = await administrando()
    const antes = await navegante.ver('/panel')
    assert.deepInclude(luces(antes.html), { Auth: 'Bien', Media: 'Bien' })
    const caida = await interponer({ decidir: (servidor) => ({ rechazada: servidor === 'auth' }) })
    cleanup(() => caida.soltar())

    const { html } = await navegante.ver('/panel')

    assert.deepInclude(luces(html), { Auth: 'Mal', Media: 'Bien' })
  })

  test('y lo que se estaba por cambiar no se cambia: es una página que lo dice', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { id, token } = await registrar(client)
    const navegante = await administrando()
    const ruta = `/panel/personas/${id}/habilitado`
    await navegante.ver(`/panel/personas/${id}`)
    await navegante.mandar(ruta)
    const caida = await interponer({ decidir: (servidor) => ({ rechazada: servidor === 'auth' }) })
    cleanup(() => caida.soltar())

    const { estado, html } = await navegante.mandar(ruta)

    assert.equal(estado, 502)
    assert.match(html, /^<!doctype html>/)
    await caida.soltar()
    const sigue = await client.get('/usuario').bearerToken(token)
    assert.equal(sigue.status(), 200)
  })
})

test.group('El sistema', () => {
  test('muestra lo que dice doctor y la configuración, sin ningún secreto', async ({ assert }) => {
    const navegante = await administrando()

    const { html } = await navegante.ver('/panel/sistema')

    for (const una of ['migraciones', 'al día', 'versiones', 'DATABASE_URL', 'APP_KEY']) {
      assert.include(html, una)
    }
  })
})
