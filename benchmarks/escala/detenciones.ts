/*
| Objetivo 7: el bucle nunca detenido más de 20 ms por un pedido. Cada lectura, y reaccionar, con una sola conexión: lo
| más que lo ocupó. Lo dice algo que se carga adentro del servidor (bucle_adentro.ts).
|
|   npm run bench -- --escala bucle                                   un minuto
|   npm run bench -- --escala bucle --caso '/stats de diez años'
*/
import { detencion, entornoConBucle } from './bucle.ts'
import type { Contexto } from './contexto.ts'
import { enUnMundo } from './mundo.ts'
import { elegidas, lecturas, reacciones, type Pedido } from './pedidos.ts'

export const detenciones = ({ compilado, opciones, anotar }: Contexto) =>
  enUnMundo(compilado, async (mundo) => {
    const { encender, poblacion } = await mundo.poblar('bucle', 60_000, 200)
    const servidor = await encender(await entornoConBucle())
    const casos: [string, Pedido[]][] = [
      ...elegidas(opciones.casos).map((cual): [string, Pedido[]] => [
        cual,
        lecturas(cual, poblacion),
      ]),
      ['reacción', reacciones(poblacion)],
    ]
    for (const [caso, pedidos] of casos) {
      anotar(await detencion(caso, servidor, pedidos))
    }
  })
