import { test } from '@japa/runner'
import { nombreDeModo } from '#start/entorno/modo'
import * as regla from '#start/entorno/reglas'
import { rechaza, SECRETO } from './rechazos.js'

test.group('Modo', (group) => {
  group.each.setup(() => {
    const { NODE_ENV, FLASK_ENV } = process.env
    return () => {
      process.env.NODE_ENV = NODE_ENV
      delete process.env.FLASK_ENV
      if (FLASK_ENV !== undefined) {
        process.env.FLASK_ENV = FLASK_ENV
      }
    }
  })

  test('NODE_ENV={node} y FLASK_ENV={flask} es {esperado}')
    .with([
      { node: undefined, flask: undefined, esperado: 'development' },
      { node: '', flask: '', esperado: 'development' },
      { node: undefined, flask: 'production', esperado: 'production' },
      { node: '', flask: 'development', esperado: 'development' },
      { node: undefined, flask: 'testing', esperado: 'test' },
      { node: 'production', flask: 'testing', esperado: 'production' },
      { node: 'development', flask: 'production', esperado: 'development' },
      { node: 'test', flask: undefined, esperado: 'test' },
    ])
    .run(({ assert }, { node, flask, esperado }) => {
      assert.equal(nombreDeModo({ NODE_ENV: node, FLASK_ENV: flask }), esperado)
    })

  test('uno desconocido se rechaza sin repetirlo', ({ assert }) => {
    process.env.NODE_ENV = SECRETO

    rechaza(assert, () => regla.modo()('NODE_ENV'), /NODE_ENV.*development, production, test/)
  })

  test('el puerto es obligatorio solo en producción', ({ assert }) => {
    const leer = regla.puerto(28_080)

    process.env.NODE_ENV = 'production'
    rechaza(assert, () => leer('PORT'), /^Error: PORT: falta/)
    rechaza(assert, () => leer('PORT', ''), /^Error: PORT: falta/)
    assert.equal(leer('PORT', '3000'), 3000)
    process.env.NODE_ENV = 'development'
    assert.equal(leer('PORT'), 28_080)
    assert.equal(leer('PORT', ''), 28_080)
  })
})
