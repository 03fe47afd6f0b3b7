import { test } from '@japa/runner'
import { leerHistorial } from '#reglas/guardadas/versiones'
import { exigirDefinicion } from '#reglas/lenguaje/leer_definicion'
import { LIMITES } from '#reglas/lenguaje/limites'
import { ReglasInvalidas } from '#reglas/lenguaje/errores'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'
import { cambiarReglas, CUALQUIERA, nombres, reglasPredeterminadas } from './apoyo.js'

const ANA = { autor: 'ana' }
const PREDETERMINADAS = REGLAS_PREDETERMINADAS.map(({ nombre }) => nombre)

const todoElHistorial = () => leerHistorial({ offset: 0, cantidad: 1_000 })

test.group('Conjunto de reglas', (group) => {
  group.each.setup(() => reglasPredeterminadas())

  test('dos reglas no se llaman igual, y un reemplazo a medias no cambia nada', async ({
    assert,
  }) => {
    const cambiar = await cambiarReglas()
    const repetida = exigirDefinicion({ nombre: 'Nueva', ...CUALQUIERA, orden: 1 })

    await assert.rejects(() => cambiar.crear({ nombre: 'Ya reaccioné', ...CUALQUIERA }, ANA))
    await assert.rejects(() => cambiar.reemplazar([repetida, repetida], ANA))
    await assert.rejects(() => cambiar.crear({ nombre: 'Sin nada' }, ANA))
    assert.deepEqual(await nombres(), PREDETERMINADAS)
    assert.lengthOf(await todoElHistorial(), 5)
  })

  test('hay un máximo de reglas', async ({ assert }) => {
    const cambiar = await cambiarReglas()
    const muchas = (cuantas: number) =>
      Array.from({ length: cuantas }, (_, orden) =>
        exigirDefinicion({ nombre: `Regla ${orden}.`, ...CUALQUIERA, orden })
      )

    await cambiar.reemplazar(muchas(LIMITES.reglas), ANA)
    await assert.rejects(() => cambiar.crear({ nombre: 'Otra', ...CUALQUIERA }, ANA))
    assert.lengthOf(await nombres(), LIMITES.reglas)
  })

  test('diez a la vez con el mismo nombre: entra una, y las versiones no se repiten', async ({
    assert,
  }) => {
    const cambiar = await cambiarReglas()
    const pedidos = Array.from({ length: 10 }, (_, uno) => [
      cambiar.crear({ nombre: 'La misma', ...CUALQUIERA }, ANA),
      cambiar.crear({ nombre: `Otra ${uno}`, ...CUALQUIERA }, ANA),
    ]).flat()
    const resultados = await Promise.allSettled(pedidos)

    const rechazos = resultados.filter((uno) => uno.status === 'rejected')
    assert.lengthOf(rechazos, 9)
    assert.isTrue(rechazos.every(({ reason }) => reason instanceof ReglasInvalidas))
    assert.lengthOf(await nombres(), 5 + 1 + 10)
    const historial = await todoElHistorial()
    const nuevas = historial.map(({ version }) => version).filter((version) => version > 1)
    assert.deepEqual(nuevas.toReversed(), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  test('el vaciado vuelve a poner las predeterminadas', async ({ assert, client }) => {
    const cambiar = await cambiarReglas()
    await cambiar.reemplazar([], ANA)
    const respuesta = await client.delete('/base_de_datos')

    respuesta.assertStatus(200)
    assert.deepEqual(await nombres(), PREDETERMINADAS)
    assert.lengthOf(await todoElHistorial(), 5)
  })
})
