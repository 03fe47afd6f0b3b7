import stringWidth from 'string-width'
import { test } from '@japa/runner'
import { armarTabla } from '#consola/tabla'

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

  test('lo que trae colores o controles se ve sin ellos', ({ assert }) => {
    const texto = armarTabla(['A'], [['\u001b[31mrojo\u001b[39m'], ['a\nb\u001b]0;x\u0007']]).join(
      '\n'
    )

    assert.include(texto, 'rojo')
    assert.notMatch(texto, /[^\P{Cc}\n]/u)
  })
})
