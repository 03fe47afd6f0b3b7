import { test } from '@japa/runner'
import { red } from '#tests/red'
import Asiento from '#models/asiento'
import { casos } from '#tests/casos'
import { CLAVE, hacerContactos, registrar, subirVideo, vaciar, type Persona } from '#tests/personas'
import { administrando } from './navegante.js'
import { leido } from './pagina.js'

const asentado = async () => {
  const filas = await Asiento.query().orderBy('id')
  return filas.map(({ quien, que, sobre }) => ({ quien, que, sobre }))
}

const entra = async ({ email }: Persona, password = CLAVE) => {
  const respuesta = await fetch(`${red().auth.url}/usuario/sesion`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  return respuesta.ok
}

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

  test('deshabilitar pregunta, deja afuera, queda asentado y se deshace', async ({
    assert,
    client,
  }) => {
    const ana = await registrar(client)
    const navegante = await administrando()
    const ruta = `/panel/personas/${ana.id}/habilitado`
    await navegante.ver(`/panel/personas/${ana.id}`)

    const pregunta = await navegante.mandar(ruta)
    assert.include(pregunta.html, 'Queda afuera desde su próximo pedido')
    const todavia = await client.get('/usuario').bearerToken(ana.token)
    assert.equal(todavia.status(), 200)

    const hecho = await navegante.mandar(ruta)
    assert.include(hecho.html, 'quedó deshabilitada')
    const afuera = await client.get('/usuario').bearerToken(ana.token)
    assert.equal(afuera.status(), 401)

    const vuelta = await navegante.cambiar(ruta)
    assert.include(vuelta.html, 'quedó habilitada')
    const sobre = `usuario ${ana.id}`
    assert.deepEqual(await asentado(), [
      { quien: 'admin', que: 'usuario.deshabilitar', sobre },
      { quien: 'admin', que: 'usuario.habilitar', sobre },
    ])
  })

  test('si otro lo cambió mientras se confirmaba, no se hace nada y se muestra como está', async ({
    assert,
    client,
  }) => {
    const ana = await registrar(client)
    const ruta = `/panel/personas/${ana.id}/habilitado`
    const [una, otra] = [await administrando(), await administrando()]
    for (const navegante of [una, otra]) {
      await navegante.ver(`/panel/personas/${ana.id}`)
      await navegante.mandar(ruta)
    }
    await una.mandar(ruta)

    const { estado, html } = await otra.mandar(ruta)

    assert.equal(estado, 409)
    assert.include(html, 'otra persona cambió esto')
    assert.lengthOf(await asentado(), 1)
  })

  test('otra clave se inventa, se muestra una vez y anda', async ({ assert, client }) => {
    const ana = await registrar(client)
    const navegante = await administrando()
    await navegante.ver(`/panel/personas/${ana.id}`)

    const { html } = await navegante.cambiar(`/panel/personas/${ana.id}/clave`)
    const clave = /<code>([a-z0-9]{16})<\/code>/.exec(html)?.[1]

    assert.isTrue(await entra(ana, clave))
    assert.isFalse(await entra(ana))
    const despues = await navegante.ver(`/panel/personas/${ana.id}`)
    assert.notInclude(despues.html, String(clave))
    const filas = await Asiento.query()
    assert.notInclude(JSON.stringify(filas), String(clave))
  })

  test('exportar baja lo mismo que baja la persona, y queda asentado', async ({
    assert,
    client,
  }) => {
    const ana = await registrar(client)
    const navegante = await administrando()
    await navegante.ver(`/panel/personas/${ana.id}`)

    const { html, cabeceras } = await navegante.mandarSinSeguir(`/panel/personas/${ana.id}/datos`)
    const suyos = await client.get('/usuario/datos').bearerToken(ana.token)

    assert.deepEqual(JSON.parse(html), suyos.body())
    assert.include(cabeceras.get('content-disposition') ?? '', `usuario-${ana.id}.json`)
    assert.deepEqual(await asentado(), [
      { quien: 'admin', que: 'usuario.exportar', sobre: `usuario ${ana.id}` },
    ])
  })

  test('olvidar exige escribir el e-mail, y desde entonces no es nadie', async ({
    assert,
    client,
  }) => {
    const ana = await registrar(client)
    const navegante = await administrando()
    const ruta = `/panel/personas/${ana.id}/olvido`
    await navegante.ver(`/panel/personas/${ana.id}`)
    await navegante.mandar(ruta)

    const mal = await navegante.mandar(ruta, { escrito: 'otra@chotuve.test' })
    assert.equal(mal.estado, 400)
    assert.include(mal.html, 'no es igual')
    assert.isEmpty(await asentado())

    const hecho = await navegante.mandar(ruta, { escrito: ana.email })
    assert.include(hecho.html, 'se fue')
    const afuera = await client.get('/usuario').bearerToken(ana.token)
    assert.equal(afuera.status(), 401)
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
