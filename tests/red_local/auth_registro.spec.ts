import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { cuerpoDe, encender, estadoDe, pedir, portador, registrar } from './apoyo.js'

const TOMADO = { errores: { email: 'El mail ya se encuentra registrado' } }

test.group('Auth local | alta de usuarios', () => {
  test('contesta el token y el id', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    const { estado, cuerpo } = await pedir('POST', `${red.auth.url}/usuario`, {
      cuerpo: { email: 'ana@x', password: '1234' },
    })

    assert.equal(estado, 201)
    const { auth_token: token, id } = cuerpo as { auth_token: string; id: number }
    assert.deepEqual(Object.keys(cuerpo as object).sort(), ['auth_token', 'id'])
    const sesion = await pedir('GET', `${red.auth.url}/usuario/sesion`, {
      cabeceras: portador(token),
    })
    assert.deepEqual(sesion.cuerpo, { usuario_id: id, es_admin: false })
  })

  test('distingue mayúsculas en el mail', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    const primera = await registrar(red, 'ana@x')
    const segunda = await registrar(red, 'ANA@x')
    assert.notEqual(primera.id, segunda.id)
  })

  test('rechaza un mail tomado', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    await registrar(red, 'ana@x')
    const { estado, cuerpo } = await pedir('POST', `${red.auth.url}/usuario`, {
      cuerpo: { email: 'ana@x', password: 'otra' },
    })
    assert.equal(estado, 400)
    assert.deepEqual(cuerpo, TOMADO)
  })

  test('de veinte altas iguales a la vez prospera una', async ({ assert, test: prueba }) => {
    const red = await encender(prueba, { auth: { costoClave: 1024 } })
    const respuestas = await Promise.all(
      Array.from({ length: 20 }, () =>
        pedir('POST', `${red.auth.url}/usuario`, { cuerpo: { email: 'ana@x', password: '1' } })
      )
    )

    assert.lengthOf(
      respuestas.filter(({ estado }) => estado === 201),
      1
    )
    const rechazadas = respuestas.filter(({ estado }) => estado === 400)
    assert.lengthOf(rechazadas, 19)
    for (const { cuerpo } of rechazadas) assert.deepEqual(cuerpo, TOMADO)
    assert.lengthOf((await cuerpoDe(pedir('GET', `${red.auth.url}/usuario`))) as unknown[], 1)
  })

  test('no deja registrar el mail de quien administra', async ({ assert, test: prueba }) => {
    const red = await encender(prueba, { auth: { adminEmail: 'jefa@x', adminClave: 'z' } })
    const { estado, cuerpo } = await pedir('POST', `${red.auth.url}/usuario`, {
      cuerpo: { email: 'jefa@x', password: '1' },
    })
    assert.equal(estado, 400)
    assert.deepEqual(cuerpo, TOMADO)
  })

  test('rechaza {campo}')
    .with([
      { campo: 'email ausente', cuerpo: { password: '1' }, clave: 'email' },
      { campo: 'email vacío', cuerpo: { email: '', password: '1' }, clave: 'email' },
      { campo: 'email que no es texto', cuerpo: { email: {}, password: '1' }, clave: 'email' },
      { campo: 'email con NUL', cuerpo: { email: 'a\0b', password: '1' }, clave: 'email' },
      { campo: 'clave ausente', cuerpo: { email: 'a' }, clave: 'password' },
      { campo: 'clave vacía', cuerpo: { email: 'a', password: '' }, clave: 'password' },
      { campo: 'clave que no es texto', cuerpo: { email: 'a', password: 7 }, clave: 'password' },
    ])
    .run(async ({ assert, test: prueba }, { cuerpo, clave }) => {
      const red = await encender(prueba)
      const respuesta = await pedir('POST', `${red.auth.url}/usuario`, { cuerpo })
      assert.equal(respuesta.estado, 400)
      const { errores } = respuesta.cuerpo as { errores: Record<string, string> }
      assert.deepEqual(Object.keys(errores), [clave])
    })

  test('falla con un mail de más de 255 caracteres', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    const alta = (email: string) =>
      pedir('POST', `${red.auth.url}/usuario`, { cuerpo: { email, password: '1' } })
    assert.equal(await estadoDe(alta('😀'.repeat(255))), 201)
    assert.equal(await estadoDe(alta('a'.repeat(256))), 500)
  })

  test('guarda el mail y la clave tal cual, sin recortar', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    await registrar(red, ' ana@x ', ' clave ')
    const entrar = (email: string, password: string) =>
      pedir('POST', `${red.auth.url}/usuario/sesion`, { cuerpo: { email, password } })
    assert.equal(await estadoDe(entrar(' ana@x ', ' clave ')), 200)
    assert.equal(await estadoDe(entrar('ana@x', ' clave ')), 400)
    assert.equal(await estadoDe(entrar(' ana@x ', 'clave')), 400)
  })

  test('no guarda las claves, sino su resumen', async ({ assert, test: prueba }) => {
    const datos = await mkdtemp(join(tmpdir(), 'red-local-'))
    prueba.cleanup(() => rm(datos, { recursive: true }))
    const red = await encender(prueba, { datos })
    await registrar(red, 'ana@x', 'inconfundible')
    await registrar(red, 'beto@x', 'inconfundible')

    const archivos = await readdir(datos)
    const contenido = await Promise.all(
      archivos.map((archivo) => readFile(join(datos, archivo), 'latin1'))
    )
    assert.include(contenido.join(''), 'ana@x')
    assert.notInclude(contenido.join(''), 'inconfundible')
    const resumenes = contenido.join('').match(/scrypt\$2\$[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+/g) ?? []
    assert.isAtLeast(new Set(resumenes).size, 2, 'la misma clave da resúmenes distintos')
  })
})

test.group('Auth local | cambio de clave', () => {
  test('la nueva sirve y la vieja no, pero los tokens siguen valiendo', async ({
    assert,
    test: prueba,
  }) => {
    const red = await encender(prueba)
    const { id, auth_token: token } = await registrar(red, 'ana@x', 'vieja')
    const cambio = await pedir('PUT', `${red.auth.url}/usuario/${id}/clave`, {
      cuerpo: { password: 'nueva' },
    })
    assert.equal(cambio.estado, 200)
    assert.deepEqual(cambio.cuerpo, {})

    const entrar = (password: string) =>
      pedir('POST', `${red.auth.url}/usuario/sesion`, { cuerpo: { email: 'ana@x', password } })
    assert.equal(await estadoDe(entrar('vieja')), 400)
    assert.equal(await estadoDe(entrar('nueva')), 200)
    const sesion = await pedir('GET', `${red.auth.url}/usuario/sesion`, {
      cabeceras: portador(token),
    })
    assert.equal(sesion.estado, 200)
  })

  test('rechaza la vacía y desconoce a quien no existe', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    const { id } = await registrar(red, 'ana@x')
    const cambiar = (quien: number, cuerpo: unknown) =>
      pedir('PUT', `${red.auth.url}/usuario/${quien}/clave`, { cuerpo })

    assert.equal(await estadoDe(cambiar(id, { password: '' })), 400)
    assert.equal(await estadoDe(cambiar(id, { password: null })), 400)
    assert.equal(await estadoDe(cambiar(id, {})), 400)
    assert.equal(await estadoDe(cambiar(id + 1, { password: 'a' })), 404)
    assert.deepEqual(await cuerpoDe(cambiar(id + 1, { password: 'a' })), {})
  })
})
