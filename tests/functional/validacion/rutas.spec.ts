import { test } from '@japa/runner'
import { rutasDeLaApi } from '#tests/rutas'
import { RECURSOS } from './recursos.js'

/** Menos que esto no es atacar una ruta. */
const ATAQUES_MINIMOS = 10

const ATACADAS = Object.values(RECURSOS).flatMap((tabla) => Object.entries(tabla))

test('no hay ruta sin sus ataques, ni ataques sin ruta', ({ assert }) => {
  const rutas = rutasDeLaApi().map(({ nombre }) => nombre)

  assert.sameMembers(
    ATACADAS.map(([ruta]) => ruta),
    rutas
  )
})

test('ninguna ruta tiene ataques de muestra', ({ assert }) => {
  const flojas = ATACADAS.filter(([, { ataques }]) => ataques.length < ATAQUES_MINIMOS)

  assert.deepEqual(flojas, [])
})
