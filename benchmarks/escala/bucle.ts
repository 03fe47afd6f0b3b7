import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { puertoLibre } from '../../tests/apoyo/puertos.ts'
import { medir, mediana } from './medir.ts'
import type { Encendido } from './mundo.ts'
import type { Pedido } from './pedidos.ts'

/** Con qué se enciende un servidor del que se quiere saber si se detiene. */
export async function entornoConBucle() {
  const adentro = pathToFileURL(join(import.meta.dirname, 'bucle_adentro.ts')).href
  return { BUCLE: String(await puertoLibre()), NODE_OPTIONS: `--import=${adentro}` }
}

/** Lo más que estuvo detenido desde la vez anterior, y lo más que llevó recolectar basura, en milisegundos. */
async function leerBucle(puerto: string) {
  const respuesta = await fetch(`http://127.0.0.1:${puerto}`)
  return (await respuesta.json()) as { maximo: number; recoleccion: number }
}

const VUELTAS = 5
const POR_VUELTA = 40

/**
 * Cuánto detiene al servidor un pedido, con una sola conexión: la mediana de los máximos de varias vueltas, porque lo
 * que hace un pedido se repite y lo que hace la máquina no. Antes, unos pedidos que no se cuentan.
 */
export async function detencion({ url, bucle }: Encendido, pedidos: Pedido[]) {
  const carga = { url, pids: [], postgres: 0, pedidos, conexiones: 1 }
  await medir({ ...carga, cantidad: POR_VUELTA * 2 })
  await leerBucle(bucle)
  const vueltas: Awaited<ReturnType<typeof leerBucle>>[] = []
  for (let vuelta = 0; vuelta < VUELTAS; vuelta++) {
    await medir({ ...carga, cantidad: POR_VUELTA })
    vueltas.push(await leerBucle(bucle))
  }
  return {
    maximo: mediana(vueltas.map(({ maximo }) => maximo)),
    peor: Math.max(...vueltas.map(({ maximo }) => maximo)),
    recoleccion: Math.max(...vueltas.map(({ recoleccion }) => recoleccion)),
  }
}
