import { test } from '@japa/runner'
import type { Condicion } from '#reglas/lenguaje/definicion'
import { describirAcciones, describirCondicion } from '#reglas/lenguaje/describir'
import { interpretarComparacion } from '#reglas/lenguaje/interpretar'

test.group('Condiciones escritas a mano', () => {
  test('entiende «{texto}»')
    .with([
      { texto: 'cantidad_me_gusta > 10', es: ['cantidad_me_gusta', 'mayor', 10] },
      { texto: 'cantidad_me_gusta>=10', es: ['cantidad_me_gusta', 'mayor_o_igual', 10] },
      { texto: ' antiguedad  <  0.5 ', es: ['antiguedad', 'menor', 0.5] },
      { texto: 'duracion <= -1e3', es: ['duracion', 'menor_o_igual', -1_000] },
      { texto: 'duracion = 3', es: ['duracion', 'igual', 3] },
      { texto: 'mi_reaccion != null', es: ['mi_reaccion', 'distinto', null] },
      { texto: 'mi_reaccion = ninguna', es: ['mi_reaccion', 'igual', null] },
      { texto: 'mi_reaccion en me-gusta, null', es: ['mi_reaccion', 'en', ['me-gusta', null]] },
      { texto: 'duracion no en [1, 2]', es: ['duracion', 'no_en', [1, 2]] },
      { texto: 'duracion no_en 1', es: ['duracion', 'no_en', [1]] },
      { texto: 'duracion mayor o igual 4', es: ['duracion', 'mayor_o_igual', 4] },
      { texto: 'duracion mayor_o_igual 4', es: ['duracion', 'mayor_o_igual', 4] },
      { texto: 'duracion menor 4', es: ['duracion', 'menor', 4] },
      { texto: 'es_contacto = sí', es: ['es_contacto', 'igual', true] },
      { texto: 'es_contacto distinto false', es: ['es_contacto', 'distinto', false] },
      { texto: 'visibilidad = privado', es: ['visibilidad', 'igual', 'privado'] },
      { texto: 'duracion > mucho', es: ['duracion', 'mayor', 'mucho'] },
      { texto: 'inventado > 3', es: ['inventado', 'mayor', '3'] },
    ])
    .run(({ assert }, { texto, es: [hecho, operador, valor] }) => {
      assert.deepEqual(interpretarComparacion(texto), { hecho, operador, valor })
    })

  test('no entiende «{texto}»')
    .with(
      ['', 'duracion', 'duracion >', '> 3', 'duracion parecida 3', 'duracion enorme'].map(
        (texto) => ({ texto })
      )
    )
    .run(({ assert }, { texto }) => {
      assert.isNull(interpretarComparacion(texto))
    })
})

test.group('Reglas en palabras', () => {
  test('las condiciones, con paréntesis solo donde hacen falta', ({ assert }) => {
    const corto: Condicion = { hecho: 'duracion', operador: 'menor', valor: 60 }
    const mia: Condicion = { hecho: 'mi_reaccion', operador: 'en', valor: [null, 'me-gusta'] }

    assert.equal(describirCondicion({ todas: [corto] }), 'duracion < 60')
    assert.equal(
      describirCondicion({ todas: [corto, { alguna: [corto, mia] }, { ninguna: [mia] }] }),
      'duracion < 60 y (duracion < 60 o mi_reaccion en null, me-gusta) y no (mi_reaccion en null, me-gusta)'
    )
  })

  test('las acciones, como lo que suman entre todas', ({ assert }) => {
    const sumar = (...cantidades: number[]) =>
      describirAcciones(
        cantidades.map((cantidad) => ({
          tipo: cantidad < 0 ? 'decrementar_importancia' : 'incrementar_importancia',
          cantidad: Math.abs(cantidad),
        }))
      )

    assert.deepEqual([sumar(3), sumar(-5), sumar(2, -2), sumar(4, -1)], ['+3', '-5', '0', '+3'])
  })
})
