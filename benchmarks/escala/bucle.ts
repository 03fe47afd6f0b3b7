import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { puertoLibre } from '../../tests/apoyo/puertos.ts'
import { medir, mediana } from './medir.ts'
import type { Encendido } from './mundo.ts'
import type { Pedido } from './pedidos.ts'
import type { Medida } from './resultados.ts'

/** Con qué se enciende un servidor del que se quiere saber si se detiene. */
export async function entornoConBucle() {
  const adentro = pathToFileURL(join(import.meta.dirname, 'bucle_adentro.ts')).href
  return { BUCLE: String(await puertoLibre()), NODE_OPTIONS: `--import=${adentro}` }
}

/** En milisegundos, desde la vez anterior. */
type Mirado = { ocupado: number; detenido: number; recoleccion: number }

async function leerBucle(puerto: string) {
  const respuesta = await fetch(`http://127.0.0.1:${puerto}`)
  return (await respuesta.json()) as Mirado
}

const DETENCION_MS = 20
const VUELTAS = 5
const POR_VUELTA = 40

/**
 * Cuánto detiene al servidor un pedido, con una sola conexión: la mediana de los máximos de varias vueltas, porque lo
 * que hace un pedido se repite y lo que hace la máquina no. Antes, unos pedidos que no se cuentan.
 */
export async function detencion(
  caso: string,
  { url, bucle }: Encendido,
  pedidos: Pedido[]
): Promise<Medida> {
  const carga = { url, pids: [], postgres: 0, pedidos, conexiones: 1 }
  await medir({ ...carga, cantidad: POR_VUELTA * 2 })
  await leerBucle(bucle)
  const vueltas: Mirado[] = []
  for (let vuelta = 0; vuelta < VUELTAS; vuelta++) {
    await medir({ ...carga, cantidad: POR_VUELTA })
    vueltas.push(await leerBucle(bucle))
  }
  const de = (campo: keyof Mirado) => vueltas.map((una) => una[campo])
  return {
    medida: `${caso}: lo más que ocupó el bucle, en ms`,
    valor: mediana(de('ocupado')),
    maximo: DETENCION_MS,
    detalle: `detenido, ${mediana(de('detenido')).toFixed(1)}; lo peor, ${Math.max(...de('ocupado')).toFixed(1)} y ${Math.max(...de('detenido')).toFixed(1)}; recolectando, ${Math.max(...de('recoleccion')).toFixed(1)}`,
  }
}
