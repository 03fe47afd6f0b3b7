import { mock } from 'node:test'
import { test } from '@japa/runner'
import { ContadorDePedidos } from '#limites/contador_de_pedidos'

const LIMITE = { pedidos: 1, segundos: 60 }

/** Un contador sobre un Redis que anda o no, con lo que se le preguntó y lo que quedó anotado. */
function escenario() {
  const estado = { anda: true, preguntas: 0, propias: 0 }
  const anotado: { datos: object; mensaje: string }[] = []
  const contestar = async () => {
    estado.preguntas++
    if (!estado.anda) {
      throw Object.assign(new Error('WRONGPASS'), { command: { args: ['la-clave-de-redis'] } })
    }
  }
  const propias = new Map<string, number>()
  const cuentas = {
    principal: () => ({ consume: contestar, decrement: contestar }),
    respaldo: () => ({
      consume: async (clave: string) => {
        estado.propias++
        propias.set(clave, (propias.get(clave) ?? 0) + 1)
      },
      decrement: async (clave: string) => void propias.set(clave, (propias.get(clave) ?? 0) - 1),
    }),
  }
  const registro = {
    warn: (datos: object, mensaje: string) => anotado.push({ datos, mensaje }),
    info: (mensaje: string) => anotado.push({ datos: {}, mensaje }),
  }
  const contador = new ContadorDePedidos(cuentas as never, registro, 60_000)
  const contar = async (veces: number) => {
    for (let vez = 0; vez < veces; vez++) {
      await contador.contar('clave', LIMITE)
    }
  }
  return { estado, anotado, contador, contar }
}

test.group('Contador de pedidos | Redis no anda', (group) => {
  group.each.setup(() => {
    mock.timers.enable({ apis: ['Date'], now: 1_000_000_000 })
    return () => mock.timers.reset()
  })

  test('cuenta en la memoria, prueba una vez por segundo y lo anota una sola vez', async ({
    assert,
  }) => {
    const { estado, anotado, contador, contar } = escenario()
    estado.anda = false

    assert.equal(await contador.contar('clave', LIMITE), 0)
    await contar(20)
    await contador.devolver('clave', LIMITE)
    assert.equal(estado.preguntas, 1)
    mock.timers.tick(1_000)
    await contar(20)
    assert.equal(estado.preguntas, 2)
    assert.equal(estado.propias, 41)
    assert.lengthOf(anotado, 1)
  })

  test('mientras una prueba espera, las demás pasan sin esperar', async ({ assert }) => {
    const { estado, contador, contar } = escenario()
    estado.anda = false
    await contar(1)
    mock.timers.tick(1_000)

    await Promise.all(Array.from({ length: 50 }, () => contador.contar('clave', LIMITE)))

    assert.equal(estado.preguntas, 2)
  })

  test('cuando vuelve cuenta de nuevo y lo anota, y otra caída es otra', async ({ assert }) => {
    const { estado, anotado, contar } = escenario()
    estado.anda = false
    await contar(1)
    estado.anda = true
    mock.timers.tick(1_000)
    await contar(3)
    assert.equal(estado.preguntas, 4)
    estado.anda = false
    await contar(1)

    assert.deepEqual(
      anotado.map(({ mensaje }) => mensaje.split(':')[0]),
      ['Redis no anda', 'Redis volvió', 'Redis no anda']
    )
  })

  test('si lo dice la conexión no hace falta que un pedido lo descubra, ni que vuelve', async ({
    assert,
  }) => {
    const { estado, anotado, contador, contar } = escenario()

    await contador.fallo(new Error('ECONNREFUSED'))
    await contador.fallo(new Error('ECONNREFUSED'))
    await contar(3)
    assert.deepEqual([estado.preguntas, estado.propias], [0, 3])
    contador.volvio()
    contador.volvio()
    await contar(3)

    assert.deepEqual([estado.preguntas, estado.propias], [3, 3])
    assert.lengthOf(anotado, 2)
  })

  test('lo que se anota no lleva la orden, que puede tener la clave', async ({ assert }) => {
    const { estado, anotado, contar } = escenario()
    estado.anda = false
    await contar(1)

    assert.deepEqual(anotado[0]?.datos, { motivo: 'WRONGPASS' })
  })
})
