import { test } from '@japa/runner'
import { comoAdmin, cuerpoDe, encender, estadoDe, pedir } from './apoyo.js'

async function preparar(prueba: Parameters<typeof encender>[0]) {
  const red = await encender(prueba)
  const cabeceras = await comoAdmin(red)
  return (metodo: string, ruta: string, cuerpo?: unknown) =>
    pedir(metodo, `${red.auth.url}/app-server${ruta}`, { cabeceras, cuerpo })
}

test.group('Auth local | app servers', () => {
  test('se registran, se listan, se ven y se borran', async ({ assert, test: prueba }) => {
    const appServer = await preparar(prueba)
    assert.deepEqual(await cuerpoDe(appServer('GET', '')), [])

    const alta = await appServer('POST', '', { url: 'texto libre', nombre: 'uno' })
    assert.equal(alta.estado, 201)
    const { id, token } = alta.cuerpo as { id: number; token: string }
    assert.deepEqual(Object.keys(alta.cuerpo as object).sort(), ['id', 'token'])
    assert.lengthOf(token.split('.'), 3)

    const guardado = { id, nombre: 'uno', url: 'texto libre' }
    assert.deepEqual(await cuerpoDe(appServer('GET', '')), [guardado])
    assert.deepEqual(await cuerpoDe(appServer('GET', `/${id}`)), guardado)

    const baja = await appServer('DELETE', `/${id}`)
    assert.equal(baja.estado, 200)
    assert.deepEqual(baja.cuerpo, {})
    assert.deepEqual(await cuerpoDe(appServer('GET', '')), [])
  })

  test('desconoce a los que no existen', async ({ assert, test: prueba }) => {
    const appServer = await preparar(prueba)
    for (const metodo of ['GET', 'DELETE']) {
      const { estado, cuerpo } = await appServer(metodo, '/7')
      assert.equal(estado, 404)
      assert.deepEqual(cuerpo, {})
    }
    assert.equal(await estadoDe(appServer('GET', '/abc')), 404)
  })

  test('rechaza datos faltantes y una URL tomada', async ({ assert, test: prueba }) => {
    const appServer = await preparar(prueba)
    await appServer('POST', '', { url: 'a', nombre: 'a' })
    const cuerpos = [
      {},
      { url: 'b' },
      { nombre: 'b' },
      { url: '', nombre: 'b' },
      { url: 'b', nombre: 7 },
      { url: 'a', nombre: 'otro' },
    ]
    for (const cuerpo of cuerpos) {
      const respuesta = await appServer('POST', '', cuerpo)
      assert.equal(respuesta.estado, 400)
      assert.property(respuesta.cuerpo, 'mensaje')
    }
    assert.equal(await estadoDe(appServer('POST', '')), 400)
    assert.lengthOf((await cuerpoDe(appServer('GET', ''))) as unknown[], 1)
  })

  test('de veinte altas iguales a la vez prospera una', async ({ assert, test: prueba }) => {
    const appServer = await preparar(prueba)
    const respuestas = await Promise.all(
      Array.from({ length: 20 }, () => appServer('POST', '', { url: 'a', nombre: 'a' }))
    )
    const estados = respuestas.map(({ estado }) => estado).sort()
    assert.deepEqual(estados, [201, ...Array.from({ length: 19 }, () => 400)])
  })

  test('se paginan', async ({ assert, test: prueba }) => {
    const appServer = await preparar(prueba)
    for (let numero = 1; numero <= 12; numero++) {
      await appServer('POST', '', { url: `${numero}`, nombre: 'a' })
    }
    const ids = async (consulta: string) =>
      ((await cuerpoDe(appServer('GET', consulta))) as { id: number }[]).map(({ id }) => id)

    assert.deepEqual(await ids(''), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    assert.deepEqual(await ids('?offset=10&cantidad=1'), [11])
    assert.lengthOf(await ids('?cantidad=1000'), 12)
    for (const consulta of ['?offset=casa', '?cantidad=coso', '?offset=-1']) {
      const { estado, cuerpo } = await appServer('GET', consulta)
      assert.equal(estado, 400)
      assert.property(cuerpo, 'mensaje')
    }
  })
})
