import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { esquemaDeRegla } from '#reglas/lenguaje/esquema'
import { leerDefinicion } from '#reglas/lenguaje/leer_definicion'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import { unaRegla } from './apoyo.js'
import { BUENAS } from './buenas.js'
import { MALAS } from './malas.js'
import { conjuntoDeReglas } from './generadores.js'

const publicado = JSON.parse(readFileSync(app.makePath('docs/regla.schema.json'), 'utf-8'))
const validar = new Ajv2020().compile(publicado)

/** Como llega de un archivo o de un pedido: lo que no se puede escribir en JSON no está. */
const comoJson = (valor: object) => JSON.parse(JSON.stringify(valor))

test.group('JSON Schema publicado', () => {
  test('es el que sale del catálogo', ({ assert }) => {
    assert.deepEqual(publicado, comoJson(esquemaDeRegla()))
  })

  test('acepta las predeterminadas y {titulo}')
    .with(BUENAS)
    .run(({ assert }, { cambios }) => {
      for (const regla of [...REGLAS_PREDETERMINADAS, { ...unaRegla(), ...cambios }]) {
        assert.isTrue(validar(comoJson(regla)), JSON.stringify(validar.errors))
      }
    })

  test('rechaza {lugar}: {titulo}')
    .with(MALAS.filter(({ fueraDelEsquema }) => !fueraDelEsquema))
    .run(({ assert }, { cambios }) => {
      assert.isFalse(validar(comoJson({ ...unaRegla(), ...cambios })))
    })

  test('acepta toda regla que se puede guardar', ({ assert }) => {
    fc.assert(
      fc.property(conjuntoDeReglas, (reglas) => {
        for (const regla of reglas) {
          assert.deepEqual(leerDefinicion(regla).errores, [])
          assert.isTrue(validar(regla), JSON.stringify(validar.errors))
        }
      }),
      { numRuns: 200 }
    )
  })
})
