import { test } from '@japa/runner'
import { casos } from '#tests/casos'

test.group('Rangos de las estadísticas', () => {
  test('rechaza {titulo}')
    .with(
      casos([
        '',
        'inicio=2020-07-01',
        'fin=2020-07-01',
        'inicio=2020-07-02&fin=2020-07-01',
        'inicio=2020-02-30&fin=2020-03-01',
        'inicio=2020-13-01&fin=2020-13-02',
        'inicio=hoy&fin=2020-07-01',
        'inicio=2020-7-1&fin=2020-07-02',
        'inicio=2020-07-01T00:00&fin=2020-07-02',
        'inicio=%D9%A2020-07-01&fin=2020-07-02',
        'inicio=0000-01-01&fin=0000-01-02',
        'inicio=2010-01-01&fin=2020-12-31',
        'inicio=2020-07-01&inicio=2020-07-02&fin=2020-07-03',
      ])
    )
    .run(async ({ client, assert }, { valor }) => {
      const respuesta = await client.get(`/stats?${valor}`)

      respuesta.assertStatus(400)
      assert.onlyProperties(respuesta.body(), ['mensaje'])
    })
})
