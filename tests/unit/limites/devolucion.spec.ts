import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { ContadorDePedidos } from '#limites/contador_de_pedidos'

const LIMITE = { pedidos: 2, segundos: 60 }

test.group('Contador de pedidos | lo que no se hizo', () => {
  test('lo devuelto se puede usar, aunque en el medio se haya rechazado a otros', async ({
    assert,
  }) => {
    const contador = await app.container.make(ContadorDePedidos)
    const contar = async () => (await contador.contar('devolucion', LIMITE)) === 0
    const veinte = await Promise.all(Array.from({ length: 20 }, contar))
    assert.lengthOf(veinte.filter(Boolean), LIMITE.pedidos)

    await contador.devolver('devolucion', LIMITE)

    assert.isTrue(await contar())
    assert.isFalse(await contar())
  })
})
