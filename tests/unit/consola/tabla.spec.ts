import stringWidth from 'string-width'
import { test } from '@japa/runner'
import { renglones } from '#consola/mostrar_renglones'
import { armarTabla } from '#consola/tabla'
import { anchoDe, anotarAncho } from '#consola/terminal'

const TITULOS = ['Id', 'Nombre', 'Si']
const LARGO = 'una condición bastante larga que hay que leer en varios renglones'

test.group('Una tabla', () => {
  test('en una tubería tiene una línea por fila, por larga que sea', ({ assert }) => {
    const [, , ...filas] = armarTabla(TITULOS, [[1, 'a', LARGO.repeat(5)]])

    assert.lengthOf(filas, 1)
  })

  test('entra en {$self} columnas')
    .with([40, 60, 80, 120])
    .run(({ assert }, ancho) => {
      const filas = [
        [1, 'Ana', LARGO],
        [22, '👩‍👩‍👧 日本語の名前', `${'x'.repeat(150)} ${LARGO}`],
      ]

      for (const linea of armarTabla(TITULOS, filas, ancho)) {
        assert.isAtMost(stringWidth(linea), ancho, linea)
      }
    })

  test('un id, un e-mail o una fecha no se parten si lo que sobra alcanza para el texto', ({
    assert,
  }) => {
    const id = '6b07e39b71df064dfe00000c'
    const fila = [27, id, 'martin@chotuve.demo', '2026-11-28T10:07:13.776Z', LARGO]

    const lineas = armarTabla(['Id', 'Video', 'De', 'Fecha', 'Comentario'], [fila], 96)

    assert.include(lineas[2], `27  ${id}  martin@chotuve.demo  2026-11-28T10:07:13.776Z  `)
    assert.isTrue(lineas.every((linea) => stringWidth(linea) <= 96))
  })

  test('antes que partir un id que va con otra palabra, una ficha por fila', ({ assert }) => {
    const id = '6b07e39b71df064dfe00000c'
    const titulos = ['Id', 'Fecha', 'Qué', 'Motivo', 'De', 'Denunció', 'Estado']
    const fila = [
      ...[27, '2026-11-28T10:07:13.776Z', `video ${id}`, 'acoso'],
      ...['martin@chotuve.demo', 'valentina@chotuve.demo', 'abierta'],
    ]

    for (const ancho of [60, 80, 100, 110, 120, 140]) {
      const lineas = armarTabla(titulos, [fila], ancho)

      assert.include(lineas.join('\n'), id, `con ${ancho}`)
      assert.isTrue(lineas.every((linea) => stringWidth(linea) <= ancho))
    }
  })

  test('no pierde nada de lo que parte', ({ assert }) => {
    const lineas = armarTabla(TITULOS, [[1, 'Ana', LARGO]], 40)
    const columna = lineas.slice(2).map((linea) => linea.slice(linea.lastIndexOf('  ')).trim())

    assert.equal(columna.join(' '), LARGO)
  })

  test('si no se podría leer, es una ficha por fila', ({ assert }) => {
    const titulos = ['Lugar', 'En media', 'Video', 'Importancia', 'Reglas', 'Hechos']
    const fila = [1, 3, 'Un video de algo (77)', '2 =', LARGO, LARGO]

    const lineas = armarTabla(titulos, [fila, fila], 60)

    assert.equal(lineas[0], 'Lugar        1')
    assert.equal(lineas[2], 'Video        Un video de algo (77)')
    assert.includeMembers(lineas, [''])
    assert.isTrue(lineas.every((linea) => stringWidth(linea) <= 60))
  })

  test('lo que trae colores o controles se ve escapado: dos textos distintos no se ven iguales', ({
    assert,
  }) => {
    const escritos = [
      'ana@chotuve.test',
      'ana\u001b[31m@chotuve.test',
      'ana\u001b]8;;http://otro.test\u0007@chotuve.test',
      'ana\u009b1m@chotuve.test',
      'ana\u200c@chotuve.test',
      'ana\u200d@chotuve.test',
      'ana\u00ad@chotuve.test',
      'ana\u3164@chotuve.test',
      'ana\u{e0041}@chotuve.test',
      'ana\r@chotuve.test',
    ]

    const [, , ...filas] = armarTabla(
      ['E-mail'],
      escritos.map((uno) => [uno])
    )

    assert.lengthOf(new Set(filas), escritos.length)
    assert.include(filas, 'ana\\u001b[31m@chotuve.test')
    assert.include(filas, 'ana\\udb40\\udc41@chotuve.test')
    assert.notMatch(filas.join('\n'), /[^\P{Cc}\n]|[\u200c\u200d\u00ad\u3164]/u)
  })

  test('un salto de línea no desarma la fila, y un emoji queda entero', ({ assert }) => {
    const [, , ...filas] = armarTabla(['A'], [['a\nb\tc'], ['👩‍👩‍👧 ❤️']])

    assert.deepEqual(filas, ['a b c', '👩‍👩‍👧 ❤️'])
  })
})

test.group('Cuánto entra en un renglón', () => {
  test('en una terminal, lo suyo; en una tubería, lo que diga COLUMNS o lo que haga falta', ({
    assert,
  }) => {
    anotarAncho('60')
    assert.equal(anchoDe({ isTTY: true, columns: 100 }), 100)
    assert.equal(anchoDe({ isTTY: false, columns: 0 }), 60)
    for (const nada of ['', '0', 'x', undefined]) {
      anotarAncho(nada)
      assert.isUndefined(anchoDe({ isTTY: false, columns: 0 }))
    }
  })
})

test.group('Un dato por renglón', () => {
  const datos: [string, string][] = [
    ['Id', '7'],
    ['Contactos', LARGO.repeat(3)],
  ]

  test('con un ancho, lo que no entra sigue debajo, sin perder nada', ({ assert }) => {
    const lineas = renglones(datos, 60)

    assert.isTrue(lineas.every((linea) => stringWidth(linea) <= 60))
    assert.equal(lineas[0], 'Id         7')
    assert.isAbove(lineas.length, 4)
    assert.isTrue(lineas.slice(2).every((linea) => linea.startsWith(' '.repeat(11))))
  })

  test('sin él, uno por dato', ({ assert }) => {
    assert.lengthOf(renglones(datos), 2)
  })
})
