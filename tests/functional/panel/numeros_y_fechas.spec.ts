import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { leerAuditoria } from '#auditoria/leer_auditoria'
import { auditar } from '#auditoria/asentar'
import { casos } from '#tests/casos'
import { vaciar } from '#tests/personas'
import { cambiarReglas, CUALQUIERA, reglasPredeterminadas } from '../reglas/apoyo.js'
import { administrando } from './navegante.js'

test.group('Lo que no entra en la base', (group) => {
  group.each.setup(async ({ context: { client } }) => {
    await vaciar(client)
    await reglasPredeterminadas()
  })

  test('no encuentra nada, y la página está: {titulo}')
    .with(
      casos([
        '/panel?inicio=9995-01-01&fin=9999-12-31',
        '/panel/denuncias?despuesDe=2147483648',
        '/panel/denuncias?despuesDe=999999999999999',
        '/panel/entregas?usuario=2147483648',
        '/panel/entregas?antesDe=999999999999999',
        '/panel/videos?de=2147483648',
        '/panel/videos?desde=999999999999999',
        '/panel/personas?desde=999999999999999',
        '/panel/personas?texto=9999999999999',
        '/panel/muro?de=2147483648&pagina=999999999999999',
        '/panel/reglas/historia?desde=999999999999999',
        '/panel/auditoria?antesDe=999999999999999',
        '/panel/auditoria?desde=9999-12-31&hasta=9999-12-31',
        '/panel/auditoria?desde=0001-01-01&hasta=0001-01-01',
      ])
    )
    .run(async ({ assert }, { valor: ruta }) => {
      const navegante = await administrando()

      const { estado } = await navegante.ver(ruta)

      assert.equal(estado, 200)
    })

  test('un NUL, que la base no guarda, es un pedido que no puede ser: {titulo}')
    .with(casos(['/panel/auditoria?quien=%00', '/panel/auditoria?que=a%00', '/panel/muro?de=%00']))
    .run(async ({ assert }, { valor: ruta }) => {
      const navegante = await administrando()

      const { estado } = await navegante.ver(ruta)

      assert.equal(estado, 400)
    })

  test('tampoco se lo escribe en un formulario', async ({ assert }) => {
    const navegante = await administrando()
    await navegante.ver('/panel/reglas/nueva')

    const { estado } = await navegante.mandar('/panel/reglas', {
      nombre: 'Con\0nulo',
      renglones: 'duracion < 60',
    })

    assert.equal(estado, 400)
  })

  test('no se vuelve a una versión que no puede ser: {titulo}')
    .with(casos(['2147483648', '9999999999', '1.5', '-1', '1e0', '', 'una']))
    .run(async ({ assert }, { valor: version }) => {
      const cambiar = await cambiarReglas()
      await cambiar.crear({ ...CUALQUIERA, nombre: 'Otra' }, { autor: 'otro' })
      const navegante = await administrando()
      await navegante.ver('/panel/reglas/historia')

      const { estado, html } = await navegante.mandar('/panel/reglas/vuelta', { version })

      assert.equal(estado, 200)
      assert.include(html, 'No existe la versión')
    })

  test('hasta el último día que se puede escribir está todo', async ({ assert }) => {
    await auditar({ quien: 'ana', que: 'demo.sembrar' })
    const hasta = DateTime.fromISO('9999-12-31', { zone: 'utc' }).plus({ days: 1 })

    const asientos = await leerAuditoria({ hasta, cantidad: 10 })

    assert.include(
      asientos.map(({ quien }) => quien),
      'ana'
    )
  })
})
