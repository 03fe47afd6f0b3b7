import { test } from '@japa/runner'
import fc from 'fast-check'
import { exigirDefinicion } from '#reglas/lenguaje/leer_definicion'
import { MotorDeReglas } from '#reglas/motor/motor'
import { ordenar } from '#reglas/motor/ordenar'
import { NEUTROS, unaRegla } from './apoyo.js'
import { conjuntoDeReglas, hechos as hechosCualesquiera } from './generadores.js'
import type { Comparacion } from '#reglas/lenguaje/definicion'
import { LIMITES } from '#reglas/lenguaje/limites'

test.group('Orden', () => {
  test('es una permutación, por importancia y sin alterar los empates', async ({ assert }) => {
    const videos = fc.array(hechosCualesquiera, { maxLength: 25 })

    await fc.assert(
      fc.asyncProperty(conjuntoDeReglas, videos, async (reglas, losHechos) => {
        const motor = new MotorDeReglas(reglas.map(exigirDefinicion))
        const entrada = losHechos.map((hechos) => ({ hechos }))

        const salida = await ordenar(motor, entrada)

        assert.lengthOf(salida, entrada.length)
        assert.sameMembers(
          salida.map(({ elemento }) => elemento),
          entrada
        )
        for (const [lugar, { elemento, posicion, importancia }] of salida.entries()) {
          assert.strictEqual(entrada[posicion], elemento)
          const siguiente = salida[lugar + 1]
          if (siguiente) {
            assert.isAtLeast(importancia, siguiente.importancia)
            assert.isTrue(
              importancia > siguiente.importancia || posicion < siguiente.posicion,
              'un empate cambió de orden'
            )
          }
        }
        const otraVez = await ordenar(new MotorDeReglas(reglas.map(exigirDefinicion)), entrada)
        assert.deepEqual(otraVez, salida)
      }),
      { numRuns: 200 }
    )
  })

  test('deja pasar a los demás mientras evalúa', async ({ assert }) => {
    const comparacion: Comparacion = { hecho: 'duracion', operador: 'mayor', valor: 10 }
    const pesadas = Array.from({ length: LIMITES.reglas }, (_, cual) =>
      unaRegla({ nombre: `Regla ${cual}.`, condiciones: { todas: Array(50).fill(comparacion) } })
    )
    let vueltas = 0
    let terminado = false
    const contar = () => {
      vueltas += 1
      if (!terminado) {
        setImmediate(contar)
      }
    }
    setImmediate(contar)

    const videos = Array.from({ length: 1_000 }, () => ({ hechos: { ...NEUTROS, duracion: 60 } }))
    const salida = await ordenar(new MotorDeReglas(pesadas), videos)
    terminado = true

    assert.isAbove(vueltas, 2)
    assert.lengthOf(salida, videos.length)
    assert.isTrue(salida.every(({ importancia }) => importancia === LIMITES.reglas))
  })
})
