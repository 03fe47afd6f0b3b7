import { test } from '@japa/runner'
import { CATALOGO, NOMBRES_DE_HECHOS } from '#reglas/lenguaje/catalogo'
import type { Comparacion } from '#reglas/lenguaje/definicion'
import { NOMBRES_DE_OPERADORES } from '#reglas/lenguaje/operadores'
import { exigirDefinicion } from '#reglas/lenguaje/leer_definicion'
import { MotorDeReglas } from '#reglas/motor/motor'
import { NEUTROS, unaRegla } from './apoyo.js'

type Caso = Comparacion & { si: unknown[]; no: unknown[] }

const CASOS: Caso[] = [
  { hecho: 'duracion', operador: 'igual', valor: 2, si: [2], no: [1.9, 2.1, -2] },
  { hecho: 'duracion', operador: 'distinto', valor: 2, si: [1, 3], no: [2] },
  { hecho: 'antiguedad', operador: 'mayor', valor: 2, si: [2.001], no: [2, 1] },
  { hecho: 'antiguedad', operador: 'mayor_o_igual', valor: 2, si: [2, 3], no: [1.999] },
  { hecho: 'cantidad_me_gusta', operador: 'menor', valor: 2, si: [1, 0], no: [2, 3] },
  { hecho: 'cantidad_me_gusta', operador: 'menor_o_igual', valor: 2, si: [2, 0], no: [3] },
  { hecho: 'cantidad_comentarios', operador: 'en', valor: [1, 3], si: [1, 3], no: [2, 0] },
  { hecho: 'cantidad_comentarios', operador: 'no_en', valor: [1, 3], si: [2], no: [1, 3] },
  { hecho: 'mi_reaccion', operador: 'igual', valor: null, si: [null], no: ['me-gusta'] },
  { hecho: 'mi_reaccion', operador: 'igual', valor: 'me-gusta', si: ['me-gusta'], no: [null] },
  { hecho: 'mi_reaccion', operador: 'distinto', valor: null, si: ['no-me-gusta'], no: [null] },
  {
    hecho: 'mi_reaccion',
    operador: 'en',
    valor: [null, 'me-gusta'],
    si: [null, 'me-gusta'],
    no: ['no-me-gusta'],
  },
  {
    hecho: 'mi_reaccion',
    operador: 'no_en',
    valor: ['me-gusta'],
    si: [null, 'no-me-gusta'],
    no: ['me-gusta'],
  },
  { hecho: 'visibilidad', operador: 'igual', valor: 'privado', si: ['privado'], no: ['publico'] },
  {
    hecho: 'visibilidad',
    operador: 'distinto',
    valor: 'privado',
    si: ['publico'],
    no: ['privado'],
  },
  { hecho: 'visibilidad', operador: 'en', valor: ['publico'], si: ['publico'], no: ['privado'] },
  { hecho: 'visibilidad', operador: 'no_en', valor: ['publico'], si: ['privado'], no: ['publico'] },
  { hecho: 'es_contacto', operador: 'igual', valor: true, si: [true], no: [false] },
  { hecho: 'es_contacto', operador: 'distinto', valor: true, si: [false], no: [true] },
]

test.group('Operadores', () => {
  test('{hecho} {operador} {valor}')
    .with(CASOS)
    .run(async ({ assert }, { si, no, ...comparacion }) => {
      const regla = exigirDefinicion(unaRegla({ condiciones: { todas: [comparacion] } }))
      const motor = new MotorDeReglas([regla])
      const importancias = (valores: unknown[]) =>
        Promise.all(
          valores.map(async (valor) => {
            const { importancia } = motor.evaluar({ ...NEUTROS, [comparacion.hecho]: valor })
            return importancia
          })
        )

      assert.deepEqual(
        await importancias(si),
        si.map(() => 1)
      )
      assert.deepEqual(
        await importancias(no),
        no.map(() => 0)
      )
    })

  test('no queda ninguno sin probar, en ningún tipo', ({ assert }) => {
    const tipoDe = ({ hecho }: Caso) => CATALOGO[hecho].tipo
    assert.sameMembers([...new Set(CASOS.map(({ operador }) => operador))], NOMBRES_DE_OPERADORES)
    assert.sameMembers(
      [...new Set(CASOS.map(tipoDe))],
      [...new Set(NOMBRES_DE_HECHOS.map((hecho) => CATALOGO[hecho].tipo))]
    )
  })

  test('los grupos: todas, alguna, ninguna y unos dentro de otros', async ({ assert }) => {
    const corto = { hecho: 'duracion', operador: 'menor', valor: 10 } as const
    const gustado = { hecho: 'cantidad_me_gusta', operador: 'mayor', valor: 0 } as const
    const cumple = async (condiciones: object, duracion: number, meGusta: number) => {
      const motor = new MotorDeReglas([exigirDefinicion({ ...unaRegla(), condiciones })])
      const { aportes } = motor.evaluar({
        ...NEUTROS,
        duracion,
        cantidad_me_gusta: meGusta,
      })
      return aportes.length === 1
    }
    const tabla = async (condiciones: object) => [
      await cumple(condiciones, 5, 1),
      await cumple(condiciones, 5, 0),
      await cumple(condiciones, 50, 1),
      await cumple(condiciones, 50, 0),
    ]

    assert.deepEqual(await tabla({ todas: [corto, gustado] }), [true, false, false, false])
    assert.deepEqual(await tabla({ alguna: [corto, gustado] }), [true, true, true, false])
    assert.deepEqual(await tabla({ ninguna: [corto, gustado] }), [false, false, false, true])
    const unaSola = {
      todas: [{ alguna: [corto, gustado] }, { ninguna: [{ todas: [corto, gustado] }] }],
    }
    assert.deepEqual(await tabla(unaSola), [false, true, true, false])
  })
})
