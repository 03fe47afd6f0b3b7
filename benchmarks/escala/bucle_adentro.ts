/*
| Se carga en el servidor que se mide, con `--import`: dice cuánto estuvo detenido su bucle desde la vez anterior. Lo
| de `/metrics` no alcanza: mira cada diez milisegundos, y lo que se busca son veinte.
*/
import { createServer } from 'node:http'
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

const { BUCLE } = process.env
if (isMainThread && BUCLE !== undefined) {
  const demora = monitorEventLoopDelay({ resolution: 1 })
  demora.enable()
  let recoleccion = 0
  new PerformanceObserver((lista) => {
    recoleccion = Math.max(recoleccion, ...lista.getEntries().map(({ duration }) => duration))
  }).observe({ entryTypes: ['gc'] })
  createServer((_, respuesta) => {
    respuesta.end(JSON.stringify({ maximo: demora.max / 1e6, recoleccion }))
    demora.reset()
    recoleccion = 0
  })
    .listen(Number(BUCLE), '127.0.0.1')
    .unref()
}
