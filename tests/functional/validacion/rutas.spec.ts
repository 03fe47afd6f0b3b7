import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'
import { RECURSOS } from './recursos.js'

/** Menos que esto no es atacar una ruta. */
const ATAQUES_MINIMOS = 10

const ATACADAS = Object.values(RECURSOS).flatMap((tabla) => Object.entries(tabla))

test('no hay ruta sin sus ataques, ni ataques sin ruta', ({ assert }) => {
  const rutas = Object.values(router.toJSON())
    .flat()
    .flatMap(({ methods, pattern }) =>
      methods.filter((metodo) => metodo !== 'HEAD').map((metodo) => `${metodo} ${pattern}`)
    )

  assert.sameMembers(
    ATACADAS.map(([ruta]) => ruta),
    rutas
  )
})

test('ninguna ruta tiene ataques de muestra', ({ assert }) => {
  const flojas = ATACADAS.filter(([, { ataques }]) => ataques.length < ATAQUES_MINIMOS)

  assert.deepEqual(flojas, [])
})
