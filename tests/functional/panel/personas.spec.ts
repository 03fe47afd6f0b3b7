import { test } from '@japa/runner'
import { casos } from '#tests/casos'
import { CLAVE, hacerContactos, registrar, subirVideo, vaciar } from '#tests/personas'
import { administrando } from './navegante.js'
import { leido } from './pagina.js'

test.group('Las personas', (group) => {
  group.each.setup(({ context: { client } }) => vaciar(client))

  test('se las lista, se las busca por nombre, por e-mail y por id', async ({ assert, client }) => {
    const ana = await registrar(client, { nombre: 'Ana', apellido: 'Núñez' })
    const beto = await registrar(client, { nombre: 'Beto', apellido: 'Paz' })
    const navegante = await administrando()

    const todas = await navegante.ver('/panel/personas')
    assert.include(todas.html, ana.email)
    assert.include(todas.html, beto.email)

    const buscadas = await navegante.ver('/panel/personas?texto=nunez')
    assert.include(buscadas.html, ana.email)
    assert.notInclude(buscadas.html, beto.email)

    const { destino } = await navegante.pedir('GET', `/panel/personas?texto=${beto.id}`)
    assert.equal(destino, `/panel/personas/${beto.id}`)
  })

  test('son de a veinticinco, y se sigue', async ({ assert, client }) => {
    for (let cual = 0; cual < 26; cual++) {
      await registrar(client)
    }
    const navegante = await administrando()

    const { html } = await navegante.ver('/panel/personas')
    const [, siguiente = ''] = /href="([^"]+)"[^>]*>\s*Siguientes/.exec(html) ?? []
    const segunda = await navegante.ver(leido(siguiente))

    const cuantas = (pagina: string) => pagina.match(/href="\/panel\/personas\/\d+"/g)?.length
    assert.equal(cuantas(html), 25)
    assert.equal(cuantas(segunda.html), 1)
    assert.notInclude(segunda.html, 'Siguientes')
  })

  test('de una se ve todo lo suyo', async ({ assert, client }) => {
    const ana = await registrar(client, { nombre: 'Ana', apellido: 'Núñez', telefono: '11 5555' })
    const beto = await registrar(client)
    await hacerContactos(client, ana, beto)
    const video = await subirVideo(client, ana, { titulo: 'Mi cumpleaños' })
    await client
      .post(`/video/${video}/comentario`)
      .bearerToken(ana.token)
      .json({ comentario: 'Gracias por venir' })
    const navegante = await administrando()

    const { html } = await navegante.ver(`/panel/personas/${ana.id}`)

    for (const una of ['Ana Núñez', '11 5555', beto.email, 'Mi cumpleaños', 'Gracias por venir']) {
      assert.include(html, una)
    }
  })

  test('la que no existe es una página que lo dice', async ({ assert }) => {
    const navegante = await administrando()

    const { estado, html } = await navegante.ver('/panel/personas/12345')

    assert.equal(estado, 404)
    assert.include(html, 'No existe el usuario 12345')
  })

  test('de quien se fue se dice que se fue, y no hay nada para hacerle', async ({
    assert,
    client,
  }) => {
    const ana = await registrar(client)
    await client.delete('/usuario').bearerToken(ana.token).json({ password: CLAVE })
    const navegante = await administrando()

    const lista = await navegante.ver('/panel/personas')
    const suya = await navegante.ver(`/panel/personas/${ana.id}`)

    assert.include(lista.html, '<span class="estado">Se fue</span>')
    assert.include(suya.html, '<span class="estado">Se fue</span>')
    for (const { html } of [lista, suya]) {
      assert.notMatch(html, />\s*Habilitada\s*<\/span>/)
    }
    assert.isEmpty(suya.formularios.filter(({ destino }) => destino.includes('personas')))
  })

  test('un nombre con trampa se ve tal cual, sin que haga nada: {titulo}')
    .with(casos(['<script>alert(1)</script>', '"><img src=x onerror=y>', '{{ 7 * 7 }}']))
    .run(async ({ assert, client }, { valor }) => {
      const ana = await registrar(client, { nombre: valor, apellido: 'Paz' })
      const navegante = await administrando()

      for (const ruta of ['/panel/personas', `/panel/personas/${ana.id}`]) {
        const { html } = await navegante.ver(ruta)
        assert.notInclude(html, '<script>')
        assert.notInclude(html, '<img src=x')
        assert.include(leido(html), valor)
      }
    })

  test('lo que no se ve o da vuelta el texto se muestra con su código', async ({
    assert,
    client,
  }) => {
    const ana = await registrar(client, { nombre: 'Ana\u202e\u200b', apellido: 'Paz' })
    const navegante = await administrando()

    const { html } = await navegante.ver(`/panel/personas/${ana.id}`)

    assert.notMatch(html, /[\u202e\u200b]/)
    assert.include(html, 'Ana\\u202e\\u200b')
  })
})
