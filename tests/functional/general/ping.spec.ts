import { test } from '@japa/runner'

test.group('Ping', () => {
  test('contesta {ruta} con un objeto vacío y sin pedir sesión')
    .with([{ ruta: '/ping' }, { ruta: '//ping' }, { ruta: '/ping/' }])
    .run(async ({ client }, { ruta }) => {
      const respuesta = await client.get(ruta)

      respuesta.assertStatus(200)
      respuesta.assertBody({})
    })
})
