import { test } from '@japa/runner'
import { red } from '#tests/red'
import Asiento from '#models/asiento'
import { CLAVE, registrar, vaciar, type Persona } from '#tests/personas'
import { administrando } from './navegante.js'

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

test.group('Lo que se le hace a una persona', (group) => {
  group.each.setup(({ context: { client } }) => vaciar(client))

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
})
