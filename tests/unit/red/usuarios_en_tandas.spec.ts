import { test } from '@japa/runner'
import { AuthHttp } from '#red/auth/driver_http'
import { Cliente } from '#red/transporte/cliente'
import type { PedidoDeRed } from '#red/transporte/pedido'

/** Contesta cualquier lista con un usuario por pedido, y dice cuándo se la lee. */
class ClienteQueContesta extends Cliente {
  constructor(private readonly alLeer: () => void) {
    super('auth', { url: 'http://127.0.0.1:1', tiempoLimiteMs: 1_000, appServerToken: undefined })
  }

  override async pedirVarias(pedidos: PedidoDeRed[]) {
    return pedidos.map((_, orden) => ({
      estado: 200,
      json: () => {
        this.alLeer()
        return [{ id: orden + 1, email: `p${orden}@chotuve.test`, habilitado: true }]
      },
      confirmar: () => undefined,
    }))
  }
}

test.group('Muchos usuarios de auth', () => {
  test('entre una tanda y otra se atiende a los demás', async ({ assert, cleanup }) => {
    let [vuelta, andando] = [0, true]
    const girar = () => {
      vuelta++
      if (andando) {
        setImmediate(girar)
      }
    }
    setImmediate(girar)
    const leidas: number[] = []
    const cliente = new ClienteQueContesta(() => leidas.push(vuelta))
    cleanup(() => cliente.cerrar())

    const usuarios = await new AuthHttp(cliente).buscarUsuarios(
      Array.from({ length: 5_000 }, (_, orden) => orden + 1)
    )
    andando = false

    assert.isAbove(leidas.length, 2)
    assert.equal(usuarios.size, leidas.length)
    assert.lengthOf([...new Set(leidas)], leidas.length)
  })
})
