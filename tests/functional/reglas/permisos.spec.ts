import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { tokenDeAdministrador } from '#tests/admin'
import { registrar } from '#tests/personas'

type Metodo = 'get' | 'post' | 'put' | 'delete'

const RUTAS: { metodo: Metodo; ruta: string }[] = [
  { metodo: 'get', ruta: '/admin/regla' },
  { metodo: 'post', ruta: '/admin/regla' },
  { metodo: 'get', ruta: '/admin/regla/1' },
  { metodo: 'put', ruta: '/admin/regla/1' },
  { metodo: 'delete', ruta: '/admin/regla/1' },
  { metodo: 'post', ruta: '/admin/regla/probar' },
]

function pedir(client: ApiClient, metodo: Metodo, ruta: string) {
  return {
    get: () => client.get(ruta),
    post: () => client.post(ruta),
    put: () => client.put(ruta),
    delete: () => client.delete(ruta),
  }[metodo]()
}

test.group('Permisos de la administración de reglas', () => {
  test('{metodo} {ruta}: 401 sin token y 403 para una persona, antes de mirar nada más')
    .with(RUTAS)
    .run(async ({ client }, { metodo, ruta }) => {
      const persona = await registrar(client)

      const sinToken = await pedir(client, metodo, ruta).json({})
      sinToken.assertStatus(401)
      const conPersona = await pedir(client, metodo, ruta).bearerToken(persona.token).json({})
      conPersona.assertStatus(403)
      conPersona.assertBody({ mensaje: 'Solo el administrador puede hacer esto.' })
    })

  test('{metodo} de una regla que no existe: 404')
    .with<{ metodo: Metodo }[]>([{ metodo: 'get' }, { metodo: 'put' }, { metodo: 'delete' }])
    .run(async ({ client }, { metodo }) => {
      const token = await tokenDeAdministrador()
      for (const id of ['2147483647', '0', '99999999999', 'x']) {
        const respuesta = await pedir(client, metodo, `/admin/regla/${id}`)
          .bearerToken(token)
          .json({})
        respuesta.assertStatus(404)
      }
    })

  test('otro método: 405', async ({ client, assert }) => {
    const token = await tokenDeAdministrador()
    const respuesta = await client.get('/admin/regla/probar').bearerToken(token)

    respuesta.assertStatus(405)
    assert.equal(respuesta.header('allow'), 'POST')
  })
})
