import { test } from '@japa/runner'
import { SinTurno, TurnosDeEscritura } from '#base/turnos_de_escritura'
import { esFallaDeConexion } from '#base/conexion/fallas'

test.group('Turnos de escritura', () => {
  test('hay tantos a la vez como el cupo, y los demás entran en orden', async ({ assert }) => {
    const turnos = new TurnosDeEscritura({ cupo: 2, esperaMs: 5_000 })
    const orden: string[] = []
    const soltarUno = await turnos.tomar()
    await turnos.tomar()
    const tercero = turnos.tomar().then((soltar) => {
      orden.push('tercero')
      return soltar
    })
    const cuarto = turnos.tomar().then(() => orden.push('cuarto'))
    assert.deepEqual(orden, [])

    soltarUno()
    const soltarTercero = await tercero
    assert.deepEqual(orden, ['tercero'])
    soltarTercero()
    await cuarto
    assert.deepEqual(orden, ['tercero', 'cuarto'])
  })

  test('soltarlo dos veces es soltarlo una', async ({ assert }) => {
    const turnos = new TurnosDeEscritura({ cupo: 1, esperaMs: 1 })
    const soltar = await turnos.tomar()
    soltar()
    soltar()
    await turnos.tomar()

    await assert.rejects(() => turnos.tomar())
  })

  test('quien no llega a tiempo falla como si no hubiera conexión, y no pierde el turno nadie', async ({
    assert,
  }) => {
    const turnos = new TurnosDeEscritura({ cupo: 1, esperaMs: 1 })
    const soltar = await turnos.tomar()
    const error: unknown = await turnos.tomar().catch((motivo: unknown) => motivo)
    soltar()

    assert.instanceOf(error, SinTurno)
    assert.isTrue(esFallaDeConexion(error))
    await assert.doesNotReject(() => turnos.tomar())
  })
})
