import { test } from '@japa/runner'
import type { Aceptado, Ataque, Tabla } from './ataque.js'
import { loGuardado } from './lo_guardado.js'
import { probar } from './mandar.js'
import { crearMundo, type Mundo } from './mundo.js'

/** Registra, por ruta, una prueba con todos sus ataques y otra con lo raro que se acepta. */
export function atacar(recurso: string, tabla: Tabla) {
  test.group(`Ataques: ${recurso}`, (group) => {
    let mundo: Mundo
    group.each.setup(async ($test) => {
      mundo ??= await crearMundo($test.context.client)
    })

    for (const [ruta, { ataques, aceptados = [] }] of Object.entries(tabla)) {
      if (ataques.length > 0) {
        test(`${ruta} resiste ${ataques.length} ataques`, async ({ assert }) => {
          const antes = await loGuardado(mundo)
          assert.deepEqual(await problemasCon(ruta, ataques, mundo), [])
          assert.deepEqual(await loGuardado(mundo), antes)
        })
      }
      if (aceptados.length > 0) {
        test(`${ruta} acepta ${aceptados.length} raros`, async ({ assert }) => {
          assert.deepEqual(await problemasCon(ruta, aceptados, mundo), [])
        })
      }
    }
  })
}

/** Los que no se contestaron como dice el contrato, cada uno con su porqué. */
async function problemasCon(ruta: string, pedidos: (Ataque | Aceptado)[], mundo: Mundo) {
  const problemas: string[] = []
  for (const pedido of pedidos) {
    const problema = await probarUno(ruta, pedido, mundo)
    if (problema) {
      problemas.push(`${pedido.nombre}: ${problema}`)
    }
  }
  return problemas
}

async function probarUno(ruta: string, pedido: Aceptado, mundo: Mundo): Promise<string | null> {
  await pedido.antes?.(mundo)
  const problema = await probar(ruta, pedido, mundo)
  if (problema || !pedido.vuelve) {
    return problema
  }
  const [vuelto, igual] = [await pedido.vuelve.lee(mundo), pedido.vuelve.igual].map((valor) =>
    JSON.stringify(valor)
  )
  return vuelto === igual ? null : `volvió ${vuelto?.slice(0, 80)} y no ${igual?.slice(0, 80)}`
}
