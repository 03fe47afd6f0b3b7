import { mock } from 'node:test'
import { test } from '@japa/runner'
import { ErrorDeRed } from '#red/errores'
import { Resistencia } from '#red/transporte/resistencia'

const SEIS_HORAS_MS = 6 * 60 * 60 * 1_000

const falla = async (): Promise<never> => {
  throw new ErrorDeRed('auth', 'falla', 'contestó 500')
}

/** Si la siguiente llamada se hace: con el circuito abierto no. */
async function llama(resistencia: Resistencia): Promise<boolean> {
  let hecha = false
  await resistencia
    .escribir(async () => {
      hecha = true
    })
    .catch(() => {})
  return hecha
}

async function fallar(resistencia: Resistencia, veces: number) {
  for (let i = 0; i < veces; i++) {
    await resistencia.escribir(falla).catch(() => {})
  }
}

test.group('El circuito y el tiempo', (group) => {
  group.each.setup(() => {
    mock.timers.enable({ apis: ['Date'], now: 1_000_000_000 })
    return () => mock.timers.reset()
  })

  test('veinte fallas seguidas lo abren', async ({ assert }) => {
    const resistencia = new Resistencia('auth')
    await fallar(resistencia, 20)
    assert.isFalse(await llama(resistencia))
  })

  test('lo que falló hace horas no cuenta con lo de ahora', async ({ assert }) => {
    const resistencia = new Resistencia('auth')
    await fallar(resistencia, 19)

    mock.timers.tick(SEIS_HORAS_MS)
    await fallar(resistencia, 1)

    assert.isTrue(await llama(resistencia))
  })

  test('diecinueve fallas y, once segundos después, otras diecinueve, tampoco', async ({
    assert,
  }) => {
    const resistencia = new Resistencia('auth')
    await fallar(resistencia, 19)
    mock.timers.tick(11_000)
    await fallar(resistencia, 19)
    assert.isTrue(await llama(resistencia))
  })

  test('repartidas en los últimos diez segundos sí lo abren', async ({ assert }) => {
    const resistencia = new Resistencia('auth')
    for (let i = 0; i < 10; i++) {
      await fallar(resistencia, 2)
      mock.timers.tick(i < 9 ? 900 : 0)
    }
    assert.isFalse(await llama(resistencia))
  })

  test('un reloj que vuelve atrás no lo deja contando lo de un futuro', async ({ assert }) => {
    const resistencia = new Resistencia('auth')
    await fallar(resistencia, 19)
    mock.timers.setTime(1_000_000_000 - SEIS_HORAS_MS)
    await fallar(resistencia, 1)
    assert.isTrue(await llama(resistencia))
  })
})

test.group('Repetir lecturas tiene un presupuesto', () => {
  test('con todo fallando se repite, además de la reserva, un décimo de las llamadas', async ({
    assert,
  }) => {
    let hechas = 0
    // Sanas de a muchas, que el circuito no se abra.
    const resistencia = new Resistencia('auth')
    for (let i = 0; i < 300; i++) {
      await resistencia.leer(async () => {})
      await resistencia
        .leer(async () => {
          hechas++
          return i % 3 === 0 ? falla() : undefined
        })
        .catch(() => {})
    }
    const repetidas = hechas - 300
    assert.isAbove(repetidas, 0)
    assert.isAtMost(repetidas, 10 + 60)
  })
})
