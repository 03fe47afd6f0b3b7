/*
| Objetivo 8: la memoria no crece con lo que se atiende, y el servidor contesta enseguida. Memoria residente después de
| la décima parte de los pedidos y después de todos, mezclados; y de que se lo enciende a que contesta, la mediana de
| cinco.
|
|   npm run bench -- --escala memoria                    cinco minutos
|   npm run bench -- --escala memoria --pedidos 10000
|   npm run bench -- --escala memoria --entorno MALLOC_ARENA_MAX=2 --entorno NODE_OPTIONS=--max-semi-space-size=4
*/
import { memoriaDe } from '../velocidad/consumo.ts'
import type { Contexto } from './contexto.ts'
import { medir, mediana } from './medir.ts'
import { enUnMundo } from './mundo.ts'
import { elegidas, lecturas, reacciones } from './pedidos.ts'

const CONEXIONES = 8
const RAZON = 1.2
const MB = 200
const ENCENDIDOS = 5
const ENCENDIDO_MS = 1_000

export const memoria = ({ compilado, opciones, anotar }: Contexto) =>
  enUnMundo(compilado, async (mundo) => {
    const { encender, poblacion } = await mundo.poblar('memoria', 60_000, 200)
    const demoras: number[] = []
    for (let vez = 0; vez < ENCENDIDOS; vez++) {
      const desde = performance.now()
      const servidor = await encender(opciones.entorno)
      demoras.push(performance.now() - desde)
      await servidor.detener()
    }
    anotar({
      medida: 'de encenderlo a que conteste que está listo, en ms',
      valor: mediana(demoras),
      maximo: ENCENDIDO_MS,
      detalle: demoras.map((una) => Math.round(una)).join(', '),
    })

    const { url, pid } = await encender(opciones.entorno)
    const listas = [...elegidas([]).map((cual) => lecturas(cual, poblacion)), reacciones(poblacion)]
    const pedidos = (listas[0] ?? []).flatMap((_, orden) =>
      listas.flatMap((lista) => lista[orden] ?? [])
    )
    const comun = { url, pids: [pid], postgres: 0, pedidos, conexiones: CONEXIONES }
    const alEmpezar = memoriaDe(pid)
    const primeros = await medir({ ...comun, cantidad: opciones.pedidos / 10 })
    const antes = memoriaDe(pid)
    const demas = await medir({ ...comun, cantidad: opciones.pedidos * 0.9 })
    const despues = memoriaDe(pid)
    anotar({
      medida: `MB después de ${opciones.pedidos} pedidos ÷ después de ${opciones.pedidos / 10}`,
      valor: despues / antes,
      maximo: RAZON,
      detalle: `${[alEmpezar, antes, despues].map((una) => Math.round(una)).join(' → ')} MB; ${Math.round(demas.porSegundo)} por segundo; errores ${primeros.errores + demas.errores} ${primeros.falla ?? demas.falla ?? ''}`,
    })
    anotar({ medida: `MB después de ${opciones.pedidos}`, valor: despues, maximo: MB })
  })
