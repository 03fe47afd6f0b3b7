import { test } from '@japa/runner'
import type { RedLocal } from '@chotuve/red-local/levantar'
import { cuerpoDe, encender, pedir } from './apoyo.js'

function crear(red: RedLocal) {
  return pedir('POST', `${red.media.url}/video`, {
    cuerpo: { titulo: 't', url: 'u', usuario_id: 1, duracion: 1 },
  })
}

test.group('Media local | estadísticas', () => {
  test('cuentan cada día UTC del rango, con ceros y las dos puntas enteras', async ({
    assert,
    test: prueba,
  }) => {
    let ahora = ''
    const red = await encender(prueba, { reloj: () => new Date(ahora) })
    const instantes = [
      '2025-12-30T23:59:59.999Z',
      '2025-12-31T00:00:00.000Z',
      '2026-01-02T23:59:59.999Z',
      '2026-01-03T00:00:00.000Z',
    ]
    for (const instante of instantes) {
      ahora = instante
      await crear(red)
    }

    const { estado, cuerpo } = await pedir(
      'GET',
      `${red.media.url}/stats?inicio=2025-12-31&fin=2026-01-02`
    )
    assert.equal(estado, 200)
    assert.deepEqual(cuerpo, { '2025-12-31': 1, '2026-01-01': 0, '2026-01-02': 1 })
    const historico = await cuerpoDe(pedir('GET', `${red.media.url}/stats/historico`))
    assert.deepEqual(historico, { total_videos: 4 })
  })

  test('rechazan el rango «{$self}»')
    .with([
      '',
      '?inicio=2026-01-01',
      '?fin=2026-01-01',
      '?inicio=ayer&fin=hoy',
      '?inicio=2026-01-02&fin=2026-01-01',
      '?inicio=0001-01-01&fin=9999-12-31',
    ])
    .run(async ({ assert, test: prueba }, consulta) => {
      const red = await encender(prueba)
      const { estado, cuerpo } = await pedir('GET', `${red.media.url}/stats${consulta}`)
      assert.equal(estado, 400)
      assert.property(cuerpo, 'error')
    })
})

test.group('Media local | vaciado', () => {
  test('contesta 200 sin cuerpo, y los _id no vuelven', async ({ assert, test: prueba }) => {
    const red = await encender(prueba)
    const ultimoId = async () => {
      const { videos } = (await cuerpoDe(pedir('GET', `${red.media.url}/video`))) as {
        videos: { _id: string }[]
      }
      return videos[0]?._id
    }
    await crear(red)
    const anterior = await ultimoId()

    const { estado, texto } = await pedir('DELETE', `${red.media.url}/base_de_datos`)
    assert.equal(estado, 200)
    assert.equal(texto, '')
    assert.isUndefined(await ultimoId())

    await crear(red)
    const nuevo = await ultimoId()
    assert.isTrue(nuevo! > anterior!)
  })
})
