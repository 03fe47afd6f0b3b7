import { test } from '@japa/runner'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { FASES, type NombreDeFase } from '#operacion/ciclo/fases'

const NOMBRES: NombreDeFase[] = FASES.map(({ nombre }) => nombre)
const SE_DETIENEN = NOMBRES.toReversed()

function cicloDePrueba(limiteMs = 60_000) {
  const lineas: { mensaje: string; fase: unknown }[] = []
  const anotar = (datos: object, mensaje: string) =>
    void lineas.push({ mensaje, fase: 'fase' in datos ? datos.fase : undefined })
  const registro = { warn: anotar, error: anotar }
  return { ciclo: new CicloDeVida({ limiteMs, registro, alPlazo: () => {} }), lineas }
}

/** Anota en cada fase algo que deja dicho cuándo arrancó y cuándo se detuvo. */
function conTodas(ciclo: CicloDeVida, nombres: NombreDeFase[]) {
  const arrancaron: string[] = []
  const seDetuvieron: string[] = []
  for (const nombre of nombres) {
    ciclo.anotar(nombre, {
      empezar: () => arrancaron.push(nombre),
      detener: async () => {
        await Promise.resolve()
        seDetuvieron.push(nombre)
      },
    })
  }
  return { arrancaron, seDetuvieron }
}

async function andando(ciclo: CicloDeVida) {
  await ciclo.empezar('antes')
  await ciclo.empezar('despues')
}

test.group('Ciclo de vida', () => {
  test('anotadas en orden o al revés, arrancan y se detienen en el de la lista')
    .with([{ nombres: NOMBRES }, { nombres: SE_DETIENEN }])
    .run(async ({ assert }, { nombres }) => {
      const { ciclo } = cicloDePrueba()
      const { arrancaron, seDetuvieron } = conTodas(ciclo, nombres)

      await andando(ciclo)
      await ciclo.detener()

      assert.deepEqual(arrancaron, NOMBRES)
      assert.deepEqual(seDetuvieron, SE_DETIENEN)
    })

  test('una fase espera a que termine la anterior, y se detiene una sola vez', async ({
    assert,
  }) => {
    const { ciclo } = cicloDePrueba()
    const { promise: pedidos, resolve: soltar } = Promise.withResolvers<void>()
    const seDetuvieron: string[] = []
    ciclo.anotar('base', { detener: () => seDetuvieron.push('base') })
    ciclo.anotar('pedidos', { detener: () => pedidos })

    const detenido = ciclo.detener()
    await new Promise(setImmediate)
    assert.deepEqual(seDetuvieron, [])
    soltar()
    await Promise.all([detenido, ciclo.detener()])

    assert.deepEqual(seDetuvieron, ['base'])
  })

  test('una que falla queda dicha y no frena a las siguientes', async ({ assert }) => {
    const { ciclo, lineas } = cicloDePrueba()
    const { seDetuvieron } = conTodas(ciclo, ['red', 'base'])
    ciclo.anotar('entregas', {
      detener: () => {
        throw new Error('mal')
      },
    })
    ciclo.anotar('firebase', { detener: () => Promise.reject(new Error('peor')) })

    await andando(ciclo)
    await ciclo.detener()

    assert.deepEqual(seDetuvieron, ['red', 'base'])
    assert.deepEqual(
      lineas.map(({ fase }) => fase),
      ['entregas', 'firebase']
    )
  })

  test('una que no termina pierde su plazo y no el de las siguientes', async ({ assert }) => {
    // El de las reglas ya pasó cuando les toca.
    const { ciclo, lineas } = cicloDePrueba(-1_500)
    const { seDetuvieron } = conTodas(ciclo, ['base'])
    ciclo.anotar('reglas', { detener: () => new Promise(() => {}) })

    await andando(ciclo)
    await ciclo.detener()

    assert.deepEqual(seDetuvieron, ['base'])
    assert.deepEqual(lineas, [{ mensaje: 'No terminó de detenerse a tiempo', fase: 'reglas' }])
  })

  test('avisa antes de detener a nadie, y no espera a lo que se avisó', async ({ assert }) => {
    const { ciclo, lineas } = cicloDePrueba()
    const pasos: string[] = []
    ciclo.anotar('pedidos', { detener: () => pasos.push('pedidos') })
    ciclo.anotar('entregas', {
      avisar: () => (pasos.push('aviso'), new Promise(() => {})),
      detener: () => pasos.push('entregas'),
    })
    ciclo.anotar('reglas', { avisar: () => Promise.reject(new Error('mal')) })

    await ciclo.detener()

    assert.deepEqual(pasos, ['aviso', 'pedidos', 'entregas'])
    assert.lengthOf(lineas, 1)
  })

  test('lo que no arrancó no se detiene, y después de la señal no arranca nada', async ({
    assert,
  }) => {
    const { ciclo } = cicloDePrueba()
    const { arrancaron, seDetuvieron } = conTodas(ciclo, ['base', 'reglas', 'entregas'])
    ciclo.anotar('redis', { empezar: () => Promise.reject(new Error('no')) })

    await assert.rejects(() => ciclo.empezar('antes'), 'no')
    await ciclo.detener()
    await ciclo.empezar('despues')

    assert.deepEqual(arrancaron, ['base'])
    assert.deepEqual(seDetuvieron, ['base'])
  })

  test('a medio arrancar espera a lo que arranca, y lo que sigue ya no arranca', async ({
    assert,
  }) => {
    const { ciclo } = cicloDePrueba()
    const { promise: leidas, resolve: leer } = Promise.withResolvers<void>()
    const pasos: string[] = []
    ciclo.anotar('reglas', {
      empezar: async () => (await leidas, pasos.push('leídas')),
      detener: () => pasos.push('detenidas'),
    })
    const { arrancaron } = conTodas(ciclo, ['entregas'])

    const empezando = ciclo.empezar('despues')
    const detenido = ciclo.detener()
    leer()
    await Promise.all([empezando, detenido])

    assert.deepEqual(pasos, ['leídas', 'detenidas'])
    assert.deepEqual(arrancaron, [])
  })

  test('quien arrancó algo termina de todos modos; a quien no, nadie lo apura', async ({
    assert,
  }) => {
    const esperados: number[] = []
    const conReloj = (limiteMs: number) =>
      new CicloDeVida({
        limiteMs,
        registro: { warn: () => {}, error: () => {} },
        alPlazo: (ms) => esperados.push(ms),
      })
    const servidor = conReloj(25_000)
    conTodas(servidor, ['base'])
    await servidor.empezar('antes')

    await Promise.all([servidor.detener(), conReloj(25_000).detener()])

    assert.deepEqual(esperados, [29_750])
  })
})
