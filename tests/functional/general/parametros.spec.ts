import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'
import { ENTEROS, TEXTOS } from '#middleware/identificadores_middleware'

test.group('Parámetros de las rutas', () => {
  // Uno sin anotar llegaría a la base como texto, y en PostgreSQL sería un 500.
  test('cada uno está anotado como entero o como texto', ({ assert }) => {
    const rutas = Object.values(router.toJSON()).flat()
    const parametros = new Set(
      rutas.flatMap(({ pattern }) => pattern.match(/(?<=:)[a-z_]+/g) ?? [])
    )

    assert.sameMembers([...parametros], [...Object.keys(ENTEROS), ...TEXTOS])
  })
})
