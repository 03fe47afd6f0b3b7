import { test } from '@japa/runner'
import { barritas } from '#consola/grafico/barritas'
import { elemento, texto } from '#consola/grafico/elementos'
import { techoRedondo } from '#consola/grafico/escala'
import { graficoDeEstadisticas } from '#consola/grafico/estadisticas'
import { agrupar } from '#estadisticas/agrupar'

const dia = (orden: number, reacciones: number) => ({
  dia: new Date(Date.UTC(2026, 0, 1 + orden)).toISOString().slice(0, 10),
  reacciones,
  comentarios: 0,
  contactos: 0,
  usuarios: 0,
  videos: 0,
})

const TOTALES = { reacciones: 9, comentarios: 0, contactos: 0, usuarios: 0, videos: 0 }

test.group('Gráficos de la consola', () => {
  test('las barritas: cero no se ve, el mayor es la más alta', ({ assert }) => {
    assert.equal(barritas([0, 1, 4, 8]), ' ▁▄█')
    assert.equal(barritas([0, 0]), '  ')
  })

  test('un eje llega hasta un número redondo')
    .with([
      { mayor: 0, techo: 1 },
      { mayor: 3, techo: 3 },
      { mayor: 7, techo: 8 },
      { mayor: 21, techo: 24 },
      { mayor: 1_001, techo: 1_200 },
    ])
    .run(({ assert }, { mayor, techo }) => assert.equal(techoRedondo(mayor), techo))

  test('agrupar no pierde nada, y nunca pasa de lo que entra', ({ assert }) => {
    const dias = Array.from({ length: 100 }, (_, orden) => dia(orden, 1))

    const { deA, periodos } = agrupar(dias, 36)

    assert.equal(deA, 3)
    assert.isAtMost(periodos.length, 36)
    assert.equal(
      periodos.reduce((suma, { reacciones }) => suma + reacciones, 0),
      100
    )
    assert.containsSubset(periodos[0], { desde: '2026-01-01', hasta: '2026-01-03' })
  })

  test('lo que se escribe en el SVG no es SVG', ({ assert }) => {
    const escrito = texto('<a&b>', { x: 1 }) + elemento('rect', { fill: '"<' })

    assert.equal(escrito, '<text x="1">&lt;a&amp;b&gt;</text><rect fill="&quot;&lt;"/>')
  })

  test('el gráfico tiene una barra por día y por serie, también sin nada', ({ assert }) => {
    const dibujar = (dias: ReturnType<typeof dia>[]) =>
      graficoDeEstadisticas({ totales: TOTALES, dias })

    const conDos = dibujar([dia(0, 4), dia(1, 5)])

    assert.lengthOf(conDos.match(/<rect[^>]* rx=/g) ?? [], 10)
    assert.include(conDos, '9 en el período')
    assert.include(conDos, '2/1/2026: 5')
    assert.notMatch(dibujar([dia(0, 0)]), /NaN|undefined|Infinity/)
  })
})
