import { test } from '@japa/runner'
import { conLimite } from '#red/contexto_de_pedido'
import { hasta } from '#tests/apoyo/espera'
import { conCaches, puerta } from './auth_de_prueba.js'

const ANA = { usuarioId: 1, esAdmin: false }

/** Un JWT que vence; quién lo firmó no importa, que eso lo mira auth. */
const tokenQueVence = (exp: number) =>
  `e30.${Buffer.from(JSON.stringify({ id: 1, exp })).toString('base64url')}.firma`

test.group('La caché de sesiones', () => {
  function escenario(...argumentos: Parameters<typeof conCaches>) {
    const armado = conCaches(...argumentos)
    armado.detras.tokens.set('de-ana', { ...ANA })
    return armado
  }

  test('de quién es un token se pregunta una vez, y vence sola', async ({ assert }) => {
    const { auth, detras } = escenario({ sesiones: { segundos: 0.05, maximo: 10 } })

    assert.deepEqual(await auth.identificar('de-ana'), ANA)
    await hasta(async () => {
      assert.deepEqual(await auth.identificar('de-ana'), ANA)
      return detras.preguntas.length === 2
    })
  })

  test('veinte a la vez preguntan una vez', async ({ assert }) => {
    const { auth, detras } = escenario()

    const contestadas = await Promise.all(
      Array.from({ length: 20 }, () => auth.identificar('de-ana'))
    )

    assert.deepEqual(contestadas, Array(20).fill(ANA))
    assert.deepEqual(detras.preguntas, ['token de-ana'])
  })

  test('si auth falla fallan los que esperaban, a la vez, y el siguiente pregunta de nuevo', async ({
    assert,
  }) => {
    const { auth, detras } = escenario()
    detras.falla = new Error('auth está caído')

    const fallas = await Promise.allSettled(
      Array.from({ length: 20 }, () => auth.identificar('de-ana'))
    )
    assert.isTrue(fallas.every(({ status }) => status === 'rejected'))
    assert.lengthOf(detras.preguntas, 1)
    detras.falla = undefined
    assert.deepEqual(await auth.identificar('de-ana'), ANA)
  })

  test('que un token no sea de nadie no se guarda', async ({ assert }) => {
    const { auth, detras } = escenario()

    assert.isNull(await auth.identificar('nuevo'))
    detras.tokens.set('nuevo', ANA)
    assert.deepEqual(await auth.identificar('nuevo'), ANA)
  })

  test('la del administrador no se guarda', async ({ assert }) => {
    const { auth, detras } = escenario()
    detras.tokens.set('admin', { usuarioId: 0, esAdmin: true })

    await auth.identificar('admin')
    await auth.identificar('admin')

    assert.lengthOf(detras.preguntas, 2)
  })

  test('un token vale hasta que vence, y vencido no se guarda', async ({ assert }) => {
    const [corto, vencido] = [tokenQueVence(1_000.05), tokenQueVence(999)]
    const { auth, detras } = escenario({}, { ahora: 1_000_000 })
    detras.tokens.set(corto, { ...ANA }).set(vencido, { ...ANA })

    await auth.identificar(corto)
    await auth.identificar(corto)
    assert.lengthOf(detras.preguntas, 1)
    detras.tokens.delete(corto)
    await hasta(async () => (await auth.identificar(corto)) === null)

    detras.preguntas.length = 0
    await auth.identificar(vencido)
    await auth.identificar(vencido)
    assert.lengthOf(detras.preguntas, 2)
  })

  test('lo de alguien se olvida al {$self}')
    .with(['cambiar su clave', 'deshabilitarlo', 'editar su perfil', 'vaciar'] as const)
    .run(async ({ assert }, que) => {
      const { auth, detras } = escenario()
      await auth.identificar('de-ana')
      detras.tokens.delete('de-ana')
      const hacer = {
        'cambiar su clave': () => auth.cambiarClave(1, 'otra'),
        'deshabilitarlo': () => auth.deshabilitar(1, 'token'),
        'editar su perfil': () => auth.editarPerfil(1, {}),
        'vaciar': () => auth.vaciar(),
      }
      await hacer[que]()

      assert.isNull(await auth.identificar('de-ana'))
    })

  test('también si auth no contestó que lo hizo', async ({ assert }) => {
    const { auth, detras } = escenario()
    await auth.identificar('de-ana')
    detras.tokens.delete('de-ana')
    detras.falla = new Error('no contestó')
    await assert.rejects(() => auth.deshabilitar(1, 'token'), 'no contestó')
    detras.falla = undefined

    assert.isNull(await auth.identificar('de-ana'))
  })

  test('lo que se estaba preguntando al deshabilitarlo ni se guarda ni lo recibe quien pregunta después', async ({
    assert,
  }) => {
    const { auth, detras } = escenario()
    const { cerrada, abrir } = puerta()
    detras.puerta = cerrada
    const deAntes = auth.identificar('de-ana')
    await hasta(() => detras.preguntas.length === 1)
    detras.puerta = Promise.resolve()
    detras.tokens.delete('de-ana')
    await auth.deshabilitar(1, 'token')

    assert.isNull(await auth.identificar('de-ana'))
    abrir()
    assert.deepEqual(await deAntes, ANA)
    assert.isNull(await auth.identificar('de-ana'))
  })

  test('quien espera menos que los demás ni los hace fallar ni los espera', async ({ assert }) => {
    const { auth, detras } = escenario()

    await Promise.all([auth.identificar('de-ana'), conLimite(10, () => auth.identificar('de-ana'))])

    assert.lengthOf(detras.preguntas, 2)
  })
})
