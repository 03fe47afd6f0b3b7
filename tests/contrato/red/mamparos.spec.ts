import type { RequestListener } from 'node:http'
import { test } from '@japa/runner'
import { observacionDeRed } from '#red/observacion'
import { hasta } from '#tests/apoyo/espera'
import { conectar, siempre, type Red } from './servidor_malo.js'

const CONTACTOS = Array.from({ length: 15_000 }, (_, i) => 1_000_000 + i)

/** Más que las que alcanzan para abrir un circuito. */
const VECES = 30

/** Que con la máquina ocupada no haya tiempos agotados. */

const SESION = '{"usuario_id":1}'

/** Auth, con todo bien menos lo que pide de a muchos. */
const listasMalas: RequestListener = (pedido, respuesta) => {
  const mala = (pedido.url ?? '').length > 2_000
  return siempre(mala ? 500 : 200, pedido.url?.includes('ids=') ? '[]' : SESION)(pedido, respuesta)
}

test.group('Contrato de la red: los mamparos', (group) => {
  let red: Red | undefined
  group.each.teardown(() => red?.cerrar())

  test('una lista larga va de a cuatro llamadas', async ({ assert }) => {
    const retenidas: (() => void)[] = []
    let retener = true
    red = await conectar((pedido, respuesta) => {
      if (!pedido.url?.includes('ids=')) {
        return siempre(200, SESION)(pedido, respuesta)
      }
      return retener ? retenidas.push(() => respuesta.end('[]')) : respuesta.end('[]')
    })
    const lista = red.auth.buscarUsuarios(CONTACTOS)
    await hasta(() => retenidas.length >= 4)
    // Lo que tarda en ir y volver otra llamada le sobra a una quinta para llegar.
    await red.auth.identificar('t')

    assert.lengthOf(retenidas, 4)
    retener = false
    retenidas.forEach((soltar) => soltar())
    await lista
    assert.isAbove(red.recibidos.length, 20)
  })

  test('diez listas largas que fallan son diez resultados, y el circuito no se abre', async ({
    assert,
  }) => {
    red = await conectar(siempre(500, '{}'))
    const { auth } = red

    await Promise.all(
      Array.from({ length: 10 }, () => auth.buscarUsuarios(CONTACTOS).catch(() => {}))
    )

    assert.equal(observacionDeRed.circuito('auth'), 'cerrado')
  })

  test('con la primera tanda que falla no se sigue con las demás', async ({ assert }) => {
    red = await conectar(siempre(429, '{}'))
    await red.auth.buscarUsuarios(CONTACTOS).catch(() => {})
    assert.isAtMost(red.recibidos.length, 4)
  })

  test('lo que falla solo en las listas largas no deja a nadie sin sesión ni sin páginas', async ({
    assert,
  }) => {
    red = await conectar(listasMalas)
    const { auth } = red

    await Promise.all(
      Array.from({ length: VECES }, () => auth.buscarUsuarios(CONTACTOS).catch(() => {}))
    )

    assert.equal(observacionDeRed.circuito('auth'), 'abierto')
    assert.deepEqual(observacionDeRed.mamparos('auth'), {
      sesion: 'cerrado',
      ingresos: 'cerrado',
      listas: 'abierto',
      entregas: 'cerrado',
      resto: 'cerrado',
    })
    assert.deepEqual(await auth.identificar('t'), { usuarioId: 1, esAdmin: false })
    const pagina = await auth.buscarUsuarios([1, 2])
    assert.equal(pagina.size, 0)
  })

  test('lo que falla en segundo plano no le cierra las puertas a nadie', async ({ assert }) => {
    red = await conectar((pedido, respuesta) => {
      const mala = pedido.url?.includes('ids=7&') ?? false
      const cuerpo = pedido.url?.includes('ids=') ? '[]' : SESION
      return siempre(mala ? 500 : 200, cuerpo)(pedido, respuesta)
    })
    const { auth } = red

    await Promise.all(
      Array.from({ length: VECES }, () =>
        auth.buscarUsuarios([7], { enSegundoPlano: true }).catch(() => {})
      )
    )

    assert.deepEqual(observacionDeRed.mamparos('auth'), {
      sesion: 'cerrado',
      ingresos: 'cerrado',
      listas: 'cerrado',
      entregas: 'abierto',
      resto: 'cerrado',
    })
    assert.deepEqual(await auth.identificar('t'), { usuarioId: 1, esAdmin: false })
    const pagina = await auth.buscarUsuarios([1, 2])
    assert.equal(pagina.size, 0)
  })

  test('los ingresos colgados no le sacan conexiones a la sesión', async ({ assert }) => {
    red = await conectar(
      (pedido, respuesta) =>
        pedido.method === 'POST' ? undefined : siempre(200, SESION)(pedido, respuesta),
      { tiempoLimiteMs: 1_500 }
    )
    const { auth } = red
    const ingresos = Array.from({ length: 200 }, () =>
      auth.iniciarSesion({ email: 'a', clave: 'b' }).catch(() => {})
    )

    assert.deepEqual(await auth.identificar('t'), { usuarioId: 1, esAdmin: false })
    await Promise.all(ingresos)
    assert.deepEqual(await auth.identificar('t'), { usuarioId: 1, esAdmin: false })
  })
})
