import { test } from '@japa/runner'
import { cortarLinea, LARGO_DE_LINEA } from '#start/lineas'
import { ocultarSecretosDe, ocultarTokens } from '#start/secretos'

const CHICO = 8 * 1024
const VECES = 8
/** Menos que esto no se distingue del ruido; lo cuadrático, con el texto largo, lleva miles. */
const MINIMO_MS = 5

/** Los ms de procesador que lleva, sin los que el resto de la máquina le agregue: los menos de varias. */
function tardanza(hacer: () => void): number {
  const unas = Array.from({ length: 3 }, () => {
    const desde = process.cpuUsage()
    hacer()
    return process.cpuUsage(desde).user / 1_000
  })
  return Math.min(...unas)
}

const repetido = (pieza: string, largo: number) => pieza.repeat(Math.ceil(largo / pieza.length))

/** Los pedazos con los que se arma un token, solos y de a dos: lo que hace volver atrás a un patrón. */
const PEDAZOS = [' ', '\\n', '\t', 'eyJ', '-', '.', 'a', 'bearer', 'Bearer ', '"', 'eyJ.', '_']
const PIEZAS = PEDAZOS.flatMap((uno) => [uno, ...PEDAZOS.map((otro) => uno + otro)])

test.group('Secretos del registro', () => {
  test('buscar tokens cuesta en proporción al largo del texto, cualquiera sea', ({ assert }) => {
    const desproporcionadas = PIEZAS.filter((pieza) => {
      const corto = repetido(pieza, CHICO)
      const largo = repetido(pieza, CHICO * VECES)
      const base = Math.max(
        tardanza(() => ocultarTokens(corto)),
        MINIMO_MS
      )
      // Ocho veces más texto: si fuera cuadrático tardaría sesenta y cuatro.
      return tardanza(() => ocultarTokens(largo)) > base * VECES * 4
    })

    assert.deepEqual(desproporcionadas, [])
  }).timeout(60_000)

  for (const [texto, esperado] of [
    ['era eyJhbGci.eyJzdWIi.firma-1_x, y nada más', 'era [oculto], y nada más'],
    ['a-eyJhbGci.eyJzdWIi.x', 'a-[oculto]'],
    ['cortado eyJhbGci.eyJzd', 'cortado [oculto]'],
    ['{"authorization":"Bearer abc.d/e=="}', '{"authorization":"Bearer [oculto]"}'],
    ['bearer \t  abc', 'bearer \t  [oculto]'],
    [String.raw`{"m":"Bearer\n abc"}`, String.raw`{"m":"Bearer\n [oculto]"}`],
    [String.raw`{"m":"a\neyJa.b.c"}`, String.raw`{"m":"a\n[oculto]"}`],
    ['heyJude.es.una canción', 'heyJude.es.una canción'],
  ] as const) {
    test(`de «${texto}» queda «${esperado}»`, ({ assert }) => {
      assert.equal(ocultarTokens(texto), esperado)
    })
  }

  test('una línea demasiado larga se acorta y sigue siendo JSON', ({ assert }) => {
    const linea = `${JSON.stringify({ level: 30, request_id: 'a', msg: ' '.repeat(900_000), otro: 1 })}\n`
    const corta = cortarLinea(linea)

    assert.isBelow(corta.length, LARGO_DE_LINEA)
    assert.containSubset(JSON.parse(corta), { level: 30, request_id: 'a', otro: 1 })
    assert.isTrue(corta.endsWith('\n'))
  })

  test('con demasiados datos quedan los imprescindibles', ({ assert }) => {
    const muchos = Object.fromEntries(
      Array.from({ length: 9_000 }, (_, uno) => [`dato${uno}`, uno])
    )

    assert.deepEqual(JSON.parse(cortarLinea(JSON.stringify({ ...muchos, level: 30, msg: 'a' }))), {
      level: 30,
      msg: 'a',
    })
  })

  test('un secreto partido por el corte tampoco se ve', ({ assert }) => {
    const ocultar = ocultarSecretosDe({ APP_SERVER_TOKEN: 'secreto-muy-secreto' })
    const linea = JSON.stringify({
      msg: `${'.'.repeat(2_040)}secreto-muy-secreto${'.'.repeat(90_000)}`,
    })

    assert.notInclude(ocultar(linea), 'secreto')
    assert.isBelow(ocultar(linea).length, LARGO_DE_LINEA)
  })
})

test.group('Claves de las direcciones', () => {
  test('se ocultan las de todas, también si dicen varios hosts', ({ assert }) => {
    const ocultar = ocultarSecretosDe({
      DATABASE_URL: 'postgres://u:primera@uno:5432,dos:5432/base',
      DATABASE_REPLICA_URL: 'postgres://u:segunda@tres/base,postgres://u:ter%20cera@cuatro/base',
    })

    assert.equal(
      ocultar('primera segunda ter%20cera ter cera'),
      '[oculto] [oculto] [oculto] [oculto]'
    )
  })
})
