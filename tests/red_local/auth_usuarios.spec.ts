import { test } from '@japa/runner'
import type { RedLocal } from '@chotuve/red-local/levantar'
import { comoAdmin, cuerpoDe, encender, estadoDe, pedir, pedirEnCrudo, registrar } from './apoyo.js'

const ANA = {
  id: 1,
  nombre: null,
  apellido: null,
  email: 'usuario1@x',
  direccion: null,
  telefono: null,
  foto: null,
  habilitado: true,
}

async function redConUsuarios(
  prueba: Parameters<typeof encender>[0],
  cantidad: number
): Promise<RedLocal> {
  const red = await encender(prueba)
  for (let numero = 1; numero <= cantidad; numero++) await registrar(red, `usuario${numero}@x`)
  return red
}

async function ids(red: RedLocal, consulta: string): Promise<number[]> {
  const { cuerpo } = await pedir('GET', `${red.auth.url}/usuario${consulta}`)
  return (cuerpo as { id: number }[]).map(({ id }) => id)
}

test.group('Auth local | consultar usuarios', () => {
  test('uno, con sus ocho datos', async ({ assert, test: prueba }) => {
    const red = await redConUsuarios(prueba, 1)
    const { estado, cuerpo } = await pedir('GET', `${red.auth.url}/usuario/1`)
    assert.equal(estado, 200)
    assert.deepEqual(cuerpo, ANA)
  })

  test('desconoce el id {$self}')
    .with(['2', '0', '99999999999999999999999999', 'abc', '1.5', '-1', '%'])
    .run(async ({ assert, test: prueba }, id) => {
      const red = await redConUsuarios(prueba, 1)
      assert.equal(await estadoDe(pedir('GET', `${red.auth.url}/usuario/${id}`)), 404)
    })

  test('varios por sus ids: faltan los desconocidos y se ignora cantidad', async ({
    assert,
    test: prueba,
  }) => {
    const red = await redConUsuarios(prueba, 4)
    assert.sameMembers(await ids(red, '?ids=1,3,4,9&cantidad=1&offset=2'), [1, 3, 4])
    assert.sameMembers(await ids(red, '?ids=2,2'), [2])
    assert.deepEqual(await ids(red, '?ids=99999999999999999999999999'), [])
  })

  test('rechaza los ids «{$self}»')
    .with(['a', '1,a', '1,', ',', '1;2', '1.5'])
    .run(async ({ assert, test: prueba }, consulta) => {
      const red = await redConUsuarios(prueba, 1)
      assert.equal(await estadoDe(pedir('GET', `${red.auth.url}/usuario?ids=${consulta}`)), 400)
    })

  test('sin ids, o con la lista vacía, la primera página de todos', async ({
    assert,
    test: prueba,
  }) => {
    const red = await redConUsuarios(prueba, 12)
    const primera = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    assert.deepEqual(await ids(red, ''), primera)
    assert.deepEqual(await ids(red, '?ids='), primera)
    assert.deepEqual(await ids(red, '?offset=10'), [11, 12])
    assert.lengthOf(await ids(red, '?cantidad=100'), 12)
    assert.deepEqual(await ids(red, '?offset=3&cantidad=2'), [4, 5])
    assert.deepEqual(await ids(red, '?cantidad=0'), [])
    assert.lengthOf(await ids(red, '?cantidad=99999999999999999999999'), 12)
    assert.equal(await estadoDe(pedir('GET', `${red.auth.url}/usuario?offset=a`)), 400)
  })

  test('rechaza una línea de más de 4.094 bytes como gunicorn', async ({
    assert,
    test: prueba,
  }) => {
    const red = await redConUsuarios(prueba, 1)
    const vacia = 'GET /usuario?ids= HTTP/1.1'.length
    const pedirDe = (bytes: number) =>
      pedirEnCrudo(red.auth.url, 'GET', `/usuario?ids=${'1'.repeat(bytes - vacia)}`)

    assert.match(await pedirDe(4094), /^HTTP\/1\.1 200 /)
    for (const bytes of [4095, 10_000, 100_000]) {
      const respuesta = await pedirDe(bytes)
      assert.match(respuesta, /^HTTP\/1\.1 400 Bad Request\r\n/)
      assert.match(respuesta, /content-type: text\/html/i)
      assert.match(respuesta, /access-control-allow-origin: \*/i)
      assert.include(respuesta, '<h1><p>Bad Request</p></h1>')
    }
  })
})

test.group('Auth local | editar usuarios', () => {
  async function editar(red: RedLocal, cuerpo: unknown, cabeceras = {}) {
    return pedir('PUT', `${red.auth.url}/usuario/1`, { cuerpo, cabeceras })
  }

  async function ver(red: RedLocal) {
    return await cuerpoDe(pedir('GET', `${red.auth.url}/usuario/1`))
  }

  test('cambia los campos que llegan y deja los demás', async ({ assert, test: prueba }) => {
    const red = await redConUsuarios(prueba, 1)
    const perfil = { nombre: ' Ana ', apellido: '', telefono: '1', direccion: 'x', foto: 'f' }
    const { estado, cuerpo } = await editar(red, perfil)
    assert.equal(estado, 200)
    assert.deepEqual(cuerpo, {})
    assert.deepEqual(await ver(red), { ...ANA, ...perfil })

    await editar(red, { nombre: 'Otra' })
    assert.deepEqual(await ver(red), { ...ANA, ...perfil, nombre: 'Otra' })
    await editar(red, {})
    assert.deepEqual(await ver(red), { ...ANA, ...perfil, nombre: 'Otra' })
  })

  test('guarda los nulos', async ({ assert, test: prueba }) => {
    const red = await redConUsuarios(prueba, 1)
    await editar(red, { nombre: 'Ana', foto: 'f' })
    await editar(red, { nombre: null, foto: null })
    assert.deepEqual(await ver(red), ANA)
  })

  test('ignora las demás claves', async ({ assert, test: prueba }) => {
    const red = await redConUsuarios(prueba, 1)
    const { estado } = await editar(red, { id: 7, email: 'otro', clave: 'x', registrado: 'y' })
    assert.equal(estado, 200)
    assert.deepEqual(await ver(red), ANA)
  })

  test('solo quien administra cambia habilitado', async ({ assert, test: prueba }) => {
    const red = await redConUsuarios(prueba, 1)
    const ajeno = await editar(red, { nombre: 'Ana', habilitado: false })
    assert.equal(ajeno.estado, 403)
    assert.property(ajeno.cuerpo, 'mensaje')
    assert.deepEqual(await ver(red), ANA, 'un rechazo no deja nada a medias')

    const { estado } = await editar(red, { ...ANA, habilitado: false }, await comoAdmin(red))
    assert.equal(estado, 200)
    assert.deepEqual(await ver(red), { ...ANA, habilitado: false })
    assert.equal(await estadoDe(editar(red, { habilitado: 'no' }, await comoAdmin(red))), 400)
  })

  test('falla con un {campo} de más de 255 caracteres')
    .with(['nombre', 'apellido', 'telefono', 'direccion', 'foto'].map((campo) => ({ campo })))
    .run(async ({ assert, test: prueba }, { campo }) => {
      const red = await redConUsuarios(prueba, 1)
      assert.equal(await estadoDe(editar(red, { [campo]: '😀'.repeat(255) })), 200)
      assert.equal(await estadoDe(editar(red, { [campo]: 'a'.repeat(256) })), 500)
      assert.deepEqual(await ver(red), { ...ANA, [campo]: '😀'.repeat(255) })
    })

  test('rechaza lo que no es texto y desconoce a quien no existe', async ({
    assert,
    test: prueba,
  }) => {
    const red = await redConUsuarios(prueba, 1)
    for (const nombre of [5, true, [], {}, 'a\0b', '\ud800']) {
      assert.equal(await estadoDe(editar(red, { nombre })), 400)
    }
    const { estado, cuerpo } = await pedir('PUT', `${red.auth.url}/usuario/2`, {
      cuerpo: { nombre: 'a' },
    })
    assert.equal(estado, 404)
    assert.deepEqual(cuerpo, {})
  })
})
