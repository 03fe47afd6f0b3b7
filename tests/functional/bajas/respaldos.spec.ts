import { test } from '@japa/runner'
import { DE_PERSONAS } from '#database/respaldo/bajas'
import { columnasDePersonas } from './rastros.js'

/** Las que son un id de otra cosa, un lugar o una cuenta. */
const NO_DICEN_DE_QUIEN = [
  ...['comentario', 'resolucion_id', 'regla_id', 'quitado_hasta'],
  ...['visualizaciones', 'estado', 'orden'],
]

test.group('Quien se fue y los respaldos', () => {
  test('en toda columna que dice de quién es algo se lo busca al restaurar', async ({ assert }) => {
    const columnas = await columnasDePersonas()

    assert.isNotEmpty(columnas)
    assert.deepEqual(
      columnas.filter((una) => !DE_PERSONAS.has(una) && !NO_DICEN_DE_QUIEN.includes(una)),
      []
    )
  })
})
