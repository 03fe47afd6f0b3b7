import { test } from '@japa/runner'
import { conMemoria, ConResolvedor, DelPedido, Reloj, Uso, UsoDelPedido } from './instancias.js'

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

  test('lo que estrena un pedido después de que se recordó algo que depende de eso, también es de cada uno', async ({
    assert,
  }) => {
    const { container } = conMemoria()
    await container.createResolver().make(UsoDelPedido)
    const quien = async (nombre: string) => {
      const resolvedor = container.createResolver()
      resolvedor.bindValue(DelPedido, Object.assign(new DelPedido(), { quien: nombre }))
      const { pedido } = await resolvedor.make(UsoDelPedido)
      return pedido.quien
    }

    assert.deepEqual([await quien('ana'), await quien('beto')], ['ana', 'beto'])
  })

  test('quien pide el resolvedor recibe el de su pedido', async ({ assert }) => {
    const { container } = conMemoria()
    for (const resolvedor of [container.createResolver(), container.createResolver()]) {
      const { resolvedor: suyo } = await resolvedor.make(ConResolvedor)
      assert.strictEqual(suyo, resolvedor)
    }
  })

  test('lo que se arma con valores propios no es de los demás', async ({ assert }) => {
    const { container } = conMemoria()
    const propio = Object.assign(new Reloj(), { hora: 9 })
    const hora = async (...valores: unknown[][]) => {
      const { reloj }: Uso = await Reflect.apply(
        container.createResolver().make,
        container.createResolver(),
        [Uso, ...valores]
      )
      return reloj.hora
    }

    assert.deepEqual([await hora([propio]), await hora(), await hora([propio])], [9, 1, 9])
  })

  test('lo que se estaba armando cuando algo cambió no queda', async ({ assert }) => {
    const { container } = conMemoria()
    let soltar = () => {}
    const espera = new Promise<void>((seguir) => (soltar = seguir))
    container.swap(Reloj, async () => {
      await espera
      return new Reloj()
    })
    const armando = container.createResolver().make(Uso)
    container.swap(Reloj, () => Object.assign(new Reloj(), { hora: 2 }))
    soltar()
    await armando

    const { reloj } = await container.createResolver().make(Uso)
    assert.equal(reloj.hora, 2)
  })

  test('por fuera de un pedido se arma cada vez', async ({ assert }) => {
    const { container } = conMemoria()
    await container.make(Uso)
    await container.make(Uso)

    assert.equal(Uso.armados, 2)
  })
})
