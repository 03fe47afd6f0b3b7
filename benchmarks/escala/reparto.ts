/*
| Objetivo 10: leer de las tablas repartidas en particiones cuesta lo que leer de las enteras. La misma base dos veces,
| todas las lecturas, por turnos; y lo que ocupa cada fila con sus índices, que es de donde salen las cuentas de
| docs/escala.md.
|
|   npm run bench -- --escala reparto                    unos 15 minutos
|   npm run bench -- --escala reparto --filas 1000000 --segundos 1 --vueltas 1
*/
import { readFileSync } from 'node:fs'
import { comparar } from './comparar.ts'
import type { Contexto } from './contexto.ts'
import { enUnMundo } from './mundo.ts'
import { elegidas, lecturas } from './pedidos.ts'
import { porTurnos } from './turnos.ts'

const PARTICIONES = 16
const TABLAS = ['reaccion', 'comentario', 'mensaje', 'notificacion', 'contador_video']
const GUION = new URL('../../database/particiones/particionar.sql', import.meta.url)

export const reparto = ({ compilado, opciones, anotar, decir }: Contexto) =>
  enUnMundo(compilado, async (mundo) => {
    const personas = Math.max(200, Math.min(10_000, Math.round(opciones.filas / 1_000)))
    const entera = await mundo.poblar('entera', opciones.filas, personas)
    for (const tabla of TABLAS) {
      const [{ bytes }] = await entera.consultar(
        `SELECT pg_total_relation_size('${tabla}') / greatest(1, (SELECT count(*) FROM ${tabla})) AS bytes`
      )
      anotar({ medida: `bytes por fila de ${tabla}, con sus índices`, valor: Number(bytes) })
    }
    const repartida = await mundo.poblar('repartida', opciones.filas, personas)
    const desde = performance.now()
    await repartida.consultar(
      `SET chotuve.particiones = '${PARTICIONES}'; ${readFileSync(GUION, 'utf-8')}`
    )
    decir(`Se repartió en ${Math.round((performance.now() - desde) / 1_000)} s`)
    const servidores = [await repartida.encender(), await entera.encender()]
    for (const caso of elegidas(opciones.casos)) {
      const [estas, aquellas] = await porTurnos(
        mundo,
        opciones,
        servidores.map((servidor) => ({ servidor, pedidos: lecturas(caso, entera.poblacion) }))
      )
      if (estas && aquellas) {
        comparar(anotar, { caso, estas, aquellas })
      }
    }
  })
