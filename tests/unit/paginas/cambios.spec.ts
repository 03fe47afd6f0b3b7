import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { leerIndice } from '#consola/indice/leer_indice'
import { OPERACIONES } from '#tests/documento/operaciones'

const CAMBIOS = readFileSync(app.makePath('CHANGELOG.md'), 'utf-8')

test.group('Los cambios anotados', () => {
  test('nombran toda ruta que el servidor anterior no tenía', ({ assert }) => {
    const adicionales = OPERACIONES.filter(({ operacion }) => 'x-adicional' in operacion)
    // Lo que sigue a un parámetro es parte de lo mismo.
    const rutas = adicionales.map(({ nombre }) => nombre.replace(/^\w+ (.*?)(?:\/\{.*)?$/, '$1'))

    assert.isAbove(rutas.length, 30)
    assert.deepEqual(
      rutas.filter((ruta) => !CAMBIOS.includes(ruta)),
      []
    )
  })

  test('nombran todo comando, de a uno o con los de su sustantivo', async ({ assert }) => {
    const { propios } = await leerIndice()

    assert.deepEqual(
      propios
        .map(({ commandName }) => commandName)
        .filter((nombre) => {
          const [sustantivo] = nombre.split(':')
          return !CAMBIOS.includes(nombre) && !CAMBIOS.includes(`\`${sustantivo}:…\``)
        }),
      []
    )
  })
})
