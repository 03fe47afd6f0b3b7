import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Perfil = {
  nodes: { id: number; callFrame: { url: string; functionName: string } }[]
  samples: number[]
  timeDeltas: number[]
}

/** De qué paquete es una función, por el archivo en que está. */
function paqueteDe({ url, functionName }: Perfil['nodes'][number]['callFrame']): string {
  const [, paquete] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? []
  if (paquete) {
    return paquete
  }
  if (url.startsWith('node:')) {
    return 'node'
  }
  return url === '' ? functionName : (/\/(app|start|config|providers)\//.exec(url)?.[1] ?? 'otros')
}

/** En qué se fue el tiempo del hilo principal, por paquete, sin lo ocioso: los mayores primero, en partes de uno. */
export function repartir(carpeta: string): [string, number][] {
  const [archivo] = readdirSync(carpeta).filter((nombre) => nombre.endsWith('.cpuprofile'))
  if (!archivo) {
    throw new Error(`No quedó ningún perfil en ${carpeta}`)
  }
  const perfil: Perfil = JSON.parse(readFileSync(join(carpeta, archivo), 'utf-8'))
  const paquetes = new Map(perfil.nodes.map(({ id, callFrame }) => [id, paqueteDe(callFrame)]))
  const sumas = new Map<string, number>()
  perfil.samples.forEach((nodo, orden) => {
    const paquete = paquetes.get(nodo) ?? 'otros'
    if (paquete !== '(idle)') {
      sumas.set(paquete, (sumas.get(paquete) ?? 0) + (perfil.timeDeltas[orden] ?? 0))
    }
  })
  const total = [...sumas.values()].reduce((suma, uno) => suma + uno, 0)
  return [...sumas]
    .map(([paquete, suyo]): [string, number] => [paquete, suyo / total])
    .sort(([, uno], [, otro]) => otro - uno)
}
