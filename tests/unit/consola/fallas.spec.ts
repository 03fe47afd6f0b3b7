import { test } from '@japa/runner'
import { ErrorDeComando } from '#consola/errores'
import { explicarFalla } from '#consola/explicar_falla'
import { ErrorDeRed } from '#red/errores'

const conCodigo = (code: string, mensaje = 'select * from `x` where `id` = ? - algo') =>
  Object.assign(new Error(mensaje), { code })

test.group('La explicación de una falla', () => {
  test('de la base, {codigo}')
    .with([
      { codigo: 'SQLITE_BUSY', dice: 'está ocupada' },
      { codigo: 'SQLITE_READONLY_DIRECTORY', dice: 'solo lectura' },
      { codigo: 'SQLITE_CANTOPEN', dice: 'No se puede abrir' },
      { codigo: 'SQLITE_NOTADB', dice: 'no es una base de SQLite' },
      { codigo: 'SQLITE_FULL', dice: 'lugar en el disco' },
      { codigo: '28P01', dice: 'no acepta ese usuario con esa clave' },
      { codigo: '3D000', dice: 'No existe la base' },
      { codigo: '42P01', dice: 'Falta migrar' },
      { codigo: '25006', dice: 'solo lectura' },
      { codigo: '55P03', dice: 'está ocupada' },
      { codigo: '53300', dice: 'no da abasto' },
      { codigo: 'ECONNREFUSED', dice: 'no contesta' },
      { codigo: 'ENOTFOUND', dice: 'No se encuentra' },
    ])
    .run(({ assert }, { codigo, dice }) => {
      const texto = explicarFalla(conCodigo(codigo))

      assert.include(texto, dice)
      assert.include(texto, 'DATABASE_URL')
      assert.notInclude(texto, 'select')
    })

  test('de otro servidor, con su variable', ({ assert }) => {
    const texto = explicarFalla(new ErrorDeRed('auth', 'inalcanzable', 'connect ECONNREFUSED'))

    assert.match(texto, /^El auth server .*CHOTUVE_AUTH_URL.* no contesta\.$/)
  })

  test('con dos direcciones para un nombre, la de la primera', ({ assert }) => {
    const texto = explicarFalla(new AggregateError([conCodigo('ECONNREFUSED', 'connect')]))

    assert.include(texto, 'no contesta')
  })

  test('lo que dice un comando se deja como está', ({ assert }) => {
    assert.equal(explicarFalla(new ErrorDeComando('no such table: x')), 'no such table: x')
  })

  test('lo que no se conoce va en un renglón y sin la consulta', ({ assert }) => {
    assert.equal(
      explicarFalla(
        conCodigo('SQLITE_ERROR', 'insert into `x` (`a`) values (?) - near\n "x": error')
      ),
      'near "x": error'
    )
  })
})
