import { test } from '@japa/runner'
import fc from 'fast-check'
import type { Hechos } from '#reglas/hechos'
import { cambioDe, comparacionesDe } from '#reglas/lenguaje/definicion'
import { describirCondicion } from '#reglas/lenguaje/describir'
import { exigirDefinicion } from '#reglas/lenguaje/leer_definicion'
import { compilar } from '#reglas/motor/compilar'
import { Explicador } from '#reglas/motor/explicador'
import { ordenarExplicando } from '#reglas/motor/explicar'
import { MotorDeReglas } from '#reglas/motor/motor'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import { NEUTROS, unaRegla } from './apoyo.js'
import { conjuntoDeReglas, hechos as hechosCualesquiera, NOMBRES_RAROS } from './generadores.js'

test.group('Reglas predeterminadas', () => {
  test('{titulo} cambia la importancia en {cambio}')
    .with<{ titulo: string; hechos: Partial<Hechos>; cambio: number }[]>([
      { titulo: 'nada', hechos: {}, cambio: 0 },
      { titulo: '2 comentarios', hechos: { cantidad_comentarios: 2 }, cambio: 0 },
      { titulo: '3 comentarios', hechos: { cantidad_comentarios: 3 }, cambio: 2 },
      { titulo: '2 me gusta', hechos: { cantidad_me_gusta: 2 }, cambio: 0 },
      { titulo: '3 me gusta', hechos: { cantidad_me_gusta: 3 }, cambio: 1 },
      { titulo: '3 no me gusta', hechos: { cantidad_no_me_gusta: 3 }, cambio: 0 },
      { titulo: 'mi me gusta', hechos: { mi_reaccion: 'me-gusta' }, cambio: -5 },
      { titulo: 'mi no me gusta', hechos: { mi_reaccion: 'no-me-gusta' }, cambio: -5 },
      { titulo: '7199 segundos', hechos: { antiguedad: 7_199 }, cambio: 0 },
      { titulo: '7200 segundos', hechos: { antiguedad: 7_200 }, cambio: 0 },
      { titulo: '7201 segundos', hechos: { antiguedad: 7_201 }, cambio: -1 },
      { titulo: '2 contactos', hechos: { cantidad_contactos: 2 }, cambio: 0 },
      { titulo: '3 contactos', hechos: { cantidad_contactos: 3 }, cambio: 1 },
      {
        titulo: 'todo junto',
        hechos: {
          cantidad_comentarios: 9,
          cantidad_me_gusta: 9,
          mi_reaccion: 'me-gusta',
          antiguedad: 9_999,
          cantidad_contactos: 9,
        },
        cambio: 2 + 1 - 5 - 1 + 1,
      },
    ])
    .run(async ({ assert }, { hechos, cambio }) => {
      const motor = new MotorDeReglas(REGLAS_PREDETERMINADAS)

      const { importancia } = motor.evaluar({ ...NEUTROS, ...hechos })

      assert.equal(importancia, cambio)
    })
})

test.group('Motor', () => {
  test('cuenta lo que aportó cada regla, en su orden, y no mira las deshabilitadas', async ({
    assert,
  }) => {
    const alguna = { alguna: [{ hecho: 'duracion', operador: 'mayor', valor: 0 } as const] }
    const motor = new MotorDeReglas([
      unaRegla({
        nombre: 'a',
        condiciones: alguna,
        acciones: [
          { tipo: 'incrementar_importancia', cantidad: 3 },
          { tipo: 'decrementar_importancia', cantidad: 1 },
        ],
      }),
      unaRegla({ nombre: 'b', condiciones: alguna, habilitada: false }),
      unaRegla({ nombre: 'c' }),
      unaRegla({ nombre: 'd', condiciones: alguna }),
    ])

    assert.deepEqual(motor.evaluar(NEUTROS), {
      importancia: 3,
      aportes: [
        { regla: 'a', cambio: 2 },
        { regla: 'd', cambio: 1 },
      ],
    })
  })

  test('sabe qué hechos mira alguna regla habilitada', ({ assert }) => {
    const mira = (hecho: 'visibilidad' | 'es_contacto', habilitada: boolean) =>
      unaRegla({
        nombre: hecho,
        condiciones: {
          todas: [
            { ninguna: [{ hecho: 'duracion', operador: 'igual', valor: 1 }] },
            hecho === 'visibilidad'
              ? { hecho, operador: 'igual', valor: 'privado' }
              : { hecho, operador: 'igual', valor: true },
          ],
        },
        habilitada,
      })
    const motor = new MotorDeReglas([mira('visibilidad', true), mira('es_contacto', false)])

    assert.isTrue(motor.usa('visibilidad'))
    assert.isTrue(motor.usa('duracion'))
    assert.isFalse(motor.usa('es_contacto'))
    assert.isFalse(motor.usa('cantidad_contactos'))
  })

  test('da lo mismo que la explicación, con cualquier conjunto', async ({ assert }) => {
    await fc.assert(
      fc.asyncProperty(conjuntoDeReglas, hechosCualesquiera, async (reglas, hechos) => {
        const motor = new MotorDeReglas(reglas.map(exigirDefinicion))
        const explicadas = await new Explicador(motor.definiciones).explicar(hechos)
        const esperados = motor.definiciones
          .filter((_, regla) => explicadas[regla]?.cumple)
          .map(({ nombre, acciones }) => ({ regla: nombre, cambio: cambioDe(acciones) }))

        assert.deepEqual(motor.evaluar(hechos).aportes, esperados)
        for (const [regla, { condiciones }] of motor.definiciones.entries()) {
          assert.deepEqual(
            explicadas[regla]?.condiciones,
            comparacionesDe(condiciones).map((comparacion) => ({
              condicion: describirCondicion(comparacion),
              valor: hechos[comparacion.hecho],
              cumple: compilar(comparacion)(hechos),
            }))
          )
        }
      }),
      { numRuns: 300 }
    )
  })

  test('una regla que se llama {nombre} es como cualquier otra')
    .with(NOMBRES_RAROS.map((nombre) => ({ nombre })))
    .run(async ({ assert }, { nombre }) => {
      const alguna = { alguna: [{ hecho: 'duracion', operador: 'mayor', valor: 0 } as const] }
      const motor = new MotorDeReglas([unaRegla({ nombre, condiciones: alguna })])

      const [explicado] = await ordenarExplicando(motor, [{ hechos: NEUTROS }])

      assert.deepEqual(explicado?.aportes, [
        {
          regla: nombre,
          cambio: 1,
          condiciones: [{ condicion: 'duracion > 0', valor: 1, cumple: true }],
        },
      ])
    })
})
