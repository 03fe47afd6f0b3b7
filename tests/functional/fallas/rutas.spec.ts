import { test } from '@japa/runner'
import { rutasDeLaApi } from '#tests/rutas'
import { RUTAS } from './rutas.js'

/**
 * Lo más que encadena una ruta: con el límite predeterminado, 15 s de los 60 del teléfono. Al muro de
 * quien llena una página con videos propios le tocan dos más: 25 s.
 */
const VUELTAS_MAXIMAS = 3

test.group('Las rutas que llaman a otros servidores', () => {
  test('ninguna encadena más de tres llamadas: el peor caso es tres veces el límite', ({
    assert,
  }) => {
    assert.equal(Math.max(...RUTAS.map(({ vueltas }) => vueltas.length)), VUELTAS_MAXIMAS)
  })

  test('está cada ruta que llama a otro servidor', ({ assert }) => {
    const sinLlamadas = [
      'GET /ping',
      'GET /openapi.json',
      'GET /docs',
      'GET /docs/{id}',
      'GET /health/live',
      'GET /health/ready',
      'GET /metrics',
      'GET /stats',
      'GET /stats/historico',
      'DELETE /base_de_datos',
    ]
    const delRouter = rutasDeLaApi().map(({ nombre }) => nombre.replace(/:\w+/g, '{id}'))
    const probadas = RUTAS.map(({ nombre }) =>
      nombre.replace(/,? (otra página|aceptar|rechazar)$/, '')
    )

    assert.sameMembers(
      delRouter.filter((ruta) => !sinLlamadas.includes(ruta)),
      [...new Set(probadas)]
    )
  })
})
