import { test } from '@japa/runner'
import { firebase } from '#start/entorno/variables/firebase'
import { rechaza, SECRETO } from './rechazos.js'

const VARIABLES = Object.entries(firebase.variables)
const nodos = VARIABLES.filter(([nombre]) => /_RAIZ$|_RECURSO/.test(nombre))
const direcciones = VARIABLES.filter(([nombre]) => nombre.endsWith('_DB_URL'))

const NODOS_MALOS = ['.', 'secreto.x', 'secreto#1', '$secreto', 'a/[secreto]', 'secreto\n']

const DIRECCIONES_MALAS = [
  'secreto',
  'ftp://secreto',
  'https://secreto.firebaseio.com/app-server',
  'https://secreto.firebaseio.com/.json',
  'https://u:secreto@x.firebaseio.com',
  'https://secreto.firebaseio.com/#x',
  'https://secreto.firebaseio.com/?auth=secreto',
]

test.group('Variables de Firebase', () => {
  test('son estas', ({ assert }) => {
    assert.lengthOf(nodos, 5)
    assert.lengthOf(direcciones, 2)
  })

  test('un nodo que Firebase no admite se rechaza por su nombre', ({ assert }) => {
    for (const [nombre, { regla }] of nodos) {
      for (const valor of [...NODOS_MALOS, SECRETO.repeat(200)]) {
        rechaza(assert, () => regla(nombre, valor), new RegExp(`${nombre}: .*nodo`))
      }
    }
  })

  test('un nodo que admite queda como está', ({ assert }) => {
    for (const [nombre, { regla }] of nodos) {
      for (const valor of ['app-server', '/app/ñandú/', 'a b']) {
        assert.equal(regla(nombre, valor), valor)
      }
      assert.isString(regla(nombre, ''))
    }
  })

  test('solo una raíz puede ser la de la base', ({ assert }) => {
    for (const [nombre, { regla }] of nodos) {
      if (nombre.endsWith('_RAIZ')) {
        assert.equal(regla(nombre, '/'), '/')
      } else {
        rechaza(assert, () => regla(nombre, '/'), new RegExp(`${nombre}: .*nodo`))
      }
    }
  })

  test('una dirección que no es la de una base se rechaza por su nombre', ({ assert }) => {
    for (const [nombre, { regla }] of direcciones) {
      for (const valor of DIRECCIONES_MALAS) {
        rechaza(assert, () => regla(nombre, valor), new RegExp(`${nombre}: tiene que ser`))
      }
    }
  })

  test('la de una base, también de un emulador, se acepta', ({ assert }) => {
    for (const [nombre, { regla }] of direcciones) {
      assert.equal(regla(nombre, 'https://x_y.firebaseio.com//'), 'https://x_y.firebaseio.com')
      for (const valor of ['http://127.0.0.1:9000?ns=x', 'http://127.0.0.1:1/?ns=x']) {
        assert.equal(regla(nombre, valor), valor)
      }
    }
  })
})
