import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { Pedidos } from '#operacion/pedidos'

const CONOCIDOS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Un pedido puede esperar a otro servidor hasta tres veces su límite. */
const SEGUNDOS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]

/** Por patrón de ruta y no por dirección: las desconocidas son una sola, así nadie multiplica las series. */
export function medirPedidos(registro: Registry, pedidos: Pedidos) {
  const registers = [registro]
  const cantidad = new Counter({
    name: 'chotuve_pedidos_total',
    help: 'Pedidos contestados, por ruta, método y estado',
    labelNames: ['ruta', 'metodo', 'estado'],
    registers,
  })
  const duracion = new Histogram({
    name: 'chotuve_pedido_segundos',
    help: 'Cuánto tardó cada pedido, por ruta y método',
    labelNames: ['ruta', 'metodo'],
    buckets: SEGUNDOS,
    registers,
  })
  new Gauge({
    name: 'chotuve_pedidos_en_curso',
    help: 'Pedidos que se están atendiendo',
    registers,
    collect() {
      this.set(pedidos.cantidadEnCurso)
    },
  })
  new Gauge({
    name: 'chotuve_conexiones_de_mas',
    help: 'Conexiones que se cerraron sin atender por haber demasiadas, desde que arrancó',
    registers,
    collect() {
      this.set(pedidos.conexionesDeMas)
    },
  })
  pedidos.alTerminar(({ ruta, metodo, estado, ms }) => {
    const conocido = CONOCIDOS.has(metodo) ? metodo : 'otro'
    cantidad.inc({ ruta, metodo: conocido, estado })
    duracion.observe({ ruta, metodo: conocido }, ms / 1_000)
  })
}
