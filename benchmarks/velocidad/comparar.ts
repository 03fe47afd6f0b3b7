import assert from 'node:assert/strict'
import type { Request } from 'autocannon'
import { NOMBRES, pedidosDe } from './casos.ts'
import { SERVIDORES, type Mundo } from './mundo.ts'

const MUESTRA = 40

/**
 * Antes de medir: los tres tienen que contestar lo mismo. Las visualizaciones no: los pisos no las llevan, así que a
 * favor de ellos va lo que cuestan.
 *
 * @throws AssertionError con el primer pedido en que difieren
 */
export async function comparar(mundo: Mundo): Promise<number> {
  let comparadas = 0
  for (const caso of NOMBRES) {
    for (const pedido of pedidosDe(caso).slice(0, MUESTRA)) {
      const respuestas = await Promise.all(
        SERVIDORES.map((cual) => pedir(mundo.servidores.get(cual)?.url ?? '', pedido))
      )
      const [producto, ...pisos] = respuestas
      for (const piso of pisos) {
        assert.deepEqual(piso, producto, `${caso}: ${pedido.method} ${pedido.path}`)
        comparadas++
      }
    }
  }
  return comparadas
}

async function pedir(url: string, { method, path, headers, body }: Request) {
  const respuesta = await fetch(`${url}${path}`, {
    method,
    headers: headers as Record<string, string>,
    ...(body && { body: String(body) }),
  })
  const dice: unknown = JSON.parse(await respuesta.text(), (clave, valor) =>
    clave === 'visualizaciones' ? undefined : valor
  )
  return { estado: respuesta.status, dice }
}
