import { test } from '@japa/runner'
import fc from 'fast-check'
import type { Hechos } from '#reglas/hechos'
import { MotorDeReglas } from '#reglas/motor'
import type { Accion } from '#reglas/regla'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'

const NEUTROS: Hechos = {
  cantidad_comentarios: 0,
  cantidad_me_gusta: 0,
  cantidad_no_me_gusta: 0,
  mi_reaccion: null,
  antiguedad: 0,
  cantidad_contactos: 0,
  es_contacto: false,
  visibilidad: 'publico',
  duracion: 1,
}

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

      assert.equal(await motor.importancia({ ...NEUTROS, ...hechos }), cambio)
    })
})

test.group('Orden', () => {
  test('es una permutación, por importancia y sin alterar los empates', async ({ assert }) => {
    const accion = fc.record<Accion>({
      tipo: fc.constantFrom('incrementar_importancia', 'decrementar_importancia'),
      cantidad: fc.integer({ min: 0, max: 5 }),
    })
    const regla = fc.record({
      nombre: fc.uuid(),
      condiciones: fc.integer({ min: 0, max: 5 }).map((value) => ({
        all: [{ fact: 'cantidad_comentarios', operator: 'greaterThan', value }],
      })),
      acciones: fc.array(accion, { maxLength: 3 }),
    })
    const videos = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 20 })

    await fc.assert(
      fc.asyncProperty(fc.array(regla, { maxLength: 5 }), videos, async (reglas, comentarios) => {
        const motor = new MotorDeReglas(reglas)
        const entrada = comentarios.map((cantidad, posicion) => ({ cantidad, posicion }))
        const hechosDe = ({ cantidad }: { cantidad: number }) => ({
          ...NEUTROS,
          cantidad_comentarios: cantidad,
        })

        const salida = await motor.ordenar(entrada, hechosDe)

        assert.sameDeepMembers(salida, entrada)
        const pesos = await Promise.all(salida.map((video) => motor.importancia(hechosDe(video))))
        salida.slice(1).forEach(({ posicion }, anterior) => {
          const [peso, pesoSiguiente] = [pesos[anterior] ?? 0, pesos[anterior + 1] ?? 0]
          assert.isAtLeast(peso, pesoSiguiente)
          if (peso === pesoSiguiente) {
            assert.isAbove(posicion, salida[anterior]?.posicion ?? 0)
          }
        })
      }),
      { numRuns: 100 }
    )
  })
})
