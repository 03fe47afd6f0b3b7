import { test } from '@japa/runner'
import { armarCuadros } from '../../../herramientas/animacion/cuadros.js'
import { dibujar } from '../../../herramientas/animacion/dibujar.js'

const ESCENAS = [
  { escrito: 'bin/ace uno', salida: ['<eliminado> & \u001b[32mbien\u001b[39m'] },
  { escrito: 'bin/ace dos', salida: ['a', 'b'] },
]

test.group('La animación de la consola', () => {
  test('escribe cada comando de a poco y después muestra lo que contestó', ({ assert }) => {
    const cuadros = armarCuadros(ESCENAS)
    const pantallas = cuadros.map(({ lineas }) => lineas.length)

    assert.deepEqual(
      pantallas.filter((renglones) => renglones > 1),
      [2, 3]
    )
    assert.include(cuadros[0]?.lineas[0], '█')
    assert.isTrue(cuadros.every(({ segundos }) => segundos > 0))
  })

  test('es un SVG en el que lo escrito no se hace pasar por etiquetas, con sus colores', ({
    assert,
  }) => {
    const svg = dibujar(armarCuadros(ESCENAS), 40)

    assert.match(svg, /^<svg [^>]*viewBox="0 0 \d+ \d+"/)
    assert.include(svg, '&lt;eliminado&gt; &amp; ')
    assert.match(svg, /style="fill:#7ee787"[^>]*>bien</)
    assert.notInclude(svg, '\u001b')
    assert.include(svg, 'prefers-reduced-motion')
  })
})
