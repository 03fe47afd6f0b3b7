/*
| Se carga en el servidor que se mide, con `--expose-gc --import`: ante SIGUSR2 junta la basura y anota en
| `MEMORIA_VIVA_EN` los bytes que siguen en uso. Sin esto, en una corrida de segundos lo que crece es lo que
| el recolector todavía no juntó.
*/
import { appendFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const destino = process.env.MEMORIA_VIVA_EN
if (isMainThread && destino) {
  process.on('SIGUSR2', () => {
    globalThis.gc()
    const { heapUsed, external } = process.memoryUsage()
    appendFileSync(destino, `${heapUsed + external}\n`)
  })
}
