/*
| Se carga en el servidor que se mide, con `--import`: dice, desde la vez anterior, lo más que el hilo principal usó el
| procesador sin volver al bucle y lo más que el bucle estuvo detenido, que cuenta también lo que la máquina haya hecho
| mientras. Lo de `/metrics` no alcanza: mira cada diez milisegundos, y lo que se busca son veinte.
*/
import { createServer } from 'node:http'
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

const { BUCLE } = process.env
if (isMainThread && BUCLE !== undefined) {
  const demora = monitorEventLoopDelay({ resolution: 1 })
  demora.enable()
  let [ocupado, usado] = [0, 0]
  setInterval(() => {
    const { user, system } = process.threadCpuUsage()
    ocupado = Math.max(ocupado, user + system - usado)
    usado = user + system
  }, 1).unref()
  let recoleccion = 0
  new PerformanceObserver((lista) => {
    recoleccion = Math.max(recoleccion, ...lista.getEntries().map(({ duration }) => duration))
  }).observe({ entryTypes: ['gc'] })
  createServer((_, respuesta) => {
    respuesta.end(
      JSON.stringify({ ocupado: ocupado / 1e3, detenido: demora.max / 1e6, recoleccion })
    )
    demora.reset()
    ocupado = 0
    recoleccion = 0
  })
    .listen(Number(BUCLE), '127.0.0.1')
    .unref()
}
