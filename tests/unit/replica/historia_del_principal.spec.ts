import { test } from '@japa/runner'
import { HistoriaDelPrincipal } from '#base/replica/historia_del_principal'

test.group('Cuánto atrasa una réplica', (group) => {
  let historia: HistoriaDelPrincipal

  group.each.setup(() => {
    historia = new HistoriaDelPrincipal()
  })

  test('sin haber visto al principal no se sabe', ({ assert }) => {
    assert.isUndefined(historia.atrasoDe(100n, 0))
  })

  test('la que va por donde iba hace un rato atrasa ese rato', ({ assert }) => {
    historia.anotar(100n, 1_000)
    historia.anotar(200n, 2_000)
    historia.anotar(300n, 3_000)

    assert.deepEqual(historia.atrasoDe(300n, 3_010), { ms: 10, porLoMenos: false })
    assert.deepEqual(historia.atrasoDe(250n, 3_010), { ms: 1_010, porLoMenos: false })
    assert.deepEqual(historia.atrasoDe(200n, 3_010), { ms: 1_010, porLoMenos: false })
  })

  test('la que no se mueve porque nadie escribe no atrasa', ({ assert }) => {
    historia.anotar(100n, 1_000)
    historia.anotar(100n, 90_000)

    assert.equal(historia.atrasoDe(100n, 90_010)?.ms, 10)
  })

  test('de la que va por antes de lo que se recuerda se sabe por lo menos cuánto', ({ assert }) => {
    historia.anotar(100n, 0)
    historia.anotar(200n, 700_000)
    historia.anotar(300n, 700_001)

    assert.deepEqual(historia.atrasoDe(50n, 700_100), { ms: 100, porLoMenos: true })
  })

  test('se recuerda más que lo que alguien quiere distinguir', ({ assert }) => {
    const larga = new HistoriaDelPrincipal(3_600_000)
    larga.anotar(100n, 0)
    larga.anotar(200n, 3_700_000)

    assert.deepEqual(larga.atrasoDe(150n, 3_700_000), { ms: 3_700_000, porLoMenos: false })
  })

  test('lo que se sabía de un principal no vale para el que lo reemplaza', ({ assert }) => {
    historia.anotar(900n, 1_000)
    historia.anotar(500n, 2_000)

    assert.equal(historia.atrasoDe(500n, 2_000)?.ms, 0)
    assert.isTrue(historia.sigueAOtro(900n))
    assert.isFalse(historia.sigueAOtro(500n))
  })
})
