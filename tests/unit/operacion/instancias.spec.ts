import { Container, inject } from '@adonisjs/core/container'
import { test } from '@japa/runner'
import { recordarInstancias } from '#operacion/instancias'

class Reloj {
  hora = 1
}

class DelPedido {
  quien = 'nadie'
}

@inject()
class Uso {
  static armados = 0
  constructor(readonly reloj: Reloj) {
    Uso.armados++
  }
}

@inject()
class UsoDelPedido {
  constructor(readonly pedido: DelPedido) {}
}

class Controlador {
  @inject()
  ver(ctx: string, uso: Uso, reloj: Reloj) {
    return `${ctx} ${Math.max(uso.reloj.hora, reloj.hora)}`
  }

  @inject()
  quien(ctx: string, uso: UsoDelPedido) {
    return `${ctx} ${uso.pedido.quien}`
  }

  nada(ctx: string, siguiente: string, opcional?: string) {
    return [ctx, siguiente, opcional]
  }

  falla() {
    throw new Error('no')
  }
}

function conMemoria() {
  const container = new Container<Record<never, never>>()
  recordarInstancias(container)
  Uso.armados = 0
  /** Lo que hace el servidor con cada pedido. */
  const pedido = async (metodo: keyof Controlador, dados: unknown[], quien = 'ana') => {
    const resolvedor = container.createResolver()
    const propio = new DelPedido()
    propio.quien = quien
    resolvedor.bindValue(DelPedido, propio)
    const controlador = await resolvedor.make(Controlador)
    const respuesta: unknown = await Reflect.apply(resolvedor.call, resolvedor, [
      controlador,
      metodo,
      dados,
    ])
    return respuesta
  }
  return { container, pedido }
}

test.group('Las instancias que se recuerdan entre pedidos', () => {
  test('lo que usa un controlador se arma una vez', async ({ assert }) => {
    const { pedido } = conMemoria()

    assert.equal(await pedido('ver', ['uno']), 'uno 1')
    assert.equal(await pedido('ver', ['dos']), 'dos 1')
    assert.equal(await pedido('ver', ['tres']), 'tres 1')
    assert.equal(Uso.armados, 1)
  })

  test('lo que depende de algo del pedido se arma en cada uno', async ({ assert }) => {
    const { pedido } = conMemoria()

    assert.equal(await pedido('quien', ['uno'], 'ana'), 'uno ana')
    assert.equal(await pedido('quien', ['dos'], 'beto'), 'dos beto')
    assert.equal(await pedido('quien', ['tres'], 'carla'), 'tres carla')
  })

  test('quien no pide nada recibe lo que le dan, también lo que no está', async ({ assert }) => {
    const { pedido } = conMemoria()

    for (const opcional of [undefined, 'algo', undefined]) {
      const dados = ['ctx', 'siguiente', opcional]
      assert.deepEqual(await pedido('nada', dados), dados)
    }
  })

  test('lo que falla llega por la promesa', async ({ assert }) => {
    const { pedido } = conMemoria()

    await assert.rejects(() => pedido('falla', []), 'no')
    await assert.rejects(() => pedido('falla', []), 'no')
  })

  test('cambiar lo que arma el contenedor vale para el pedido que sigue', async ({ assert }) => {
    const { container, pedido } = conMemoria()
    await pedido('ver', ['uno'])
    container.swap(Reloj, () => Object.assign(new Reloj(), { hora: 2 }))
    assert.equal(await pedido('ver', ['dos']), 'dos 2')
    assert.equal(await pedido('ver', ['tres']), 'tres 2')

    container.restore(Reloj)
    assert.equal(await pedido('ver', ['cuatro']), 'cuatro 1')
  })

  test('por fuera de un pedido se arma cada vez', async ({ assert }) => {
    const { container } = conMemoria()
    await container.make(Uso)
    await container.make(Uso)

    assert.equal(Uso.armados, 2)
  })
})
