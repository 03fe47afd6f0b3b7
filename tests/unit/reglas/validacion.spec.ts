import { test } from '@japa/runner'
import { leerDefinicion } from '#reglas/lenguaje/leer_definicion'
import { unaRegla } from './apoyo.js'
import { BUENAS } from './buenas.js'
import { MALAS } from './malas.js'

test.group('Validación de una regla', () => {
  test('acepta {titulo}')
    .with(BUENAS)
    .run(({ assert }, { cambios }) => {
      assert.deepEqual(leerDefinicion({ ...unaRegla(), ...cambios }).errores, [])
    })

  test('rechaza {lugar}: {titulo}')
    .with(MALAS)
    .run(({ assert }, { lugar, cambios }) => {
      const { definicion, errores } = leerDefinicion({ ...unaRegla(), ...cambios })

      assert.isNull(definicion)
      assert.deepEqual(
        errores.map((error) => error.lugar),
        [lugar]
      )
    })

  test('rechaza lo que no es un objeto', ({ assert }) => {
    for (const valor of [null, [], 'regla', 3, undefined]) {
      assert.isNull(leerDefinicion(valor).definicion)
    }
  })

  test('el mensaje dice qué sirve en su lugar', ({ assert }) => {
    const { errores } = leerDefinicion({
      ...unaRegla(),
      condiciones: { todas: [{ hecho: 'visibilidad', operador: 'mayor', valor: 1 }] },
    })

    assert.deepEqual(errores, [
      {
        lugar: 'condiciones.todas[0].operador',
        mensaje: '«mayor» no sirve para visibilidad (sirven: igual, distinto, en, no_en)',
      },
    ])
  })
})
