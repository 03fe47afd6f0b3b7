import { setTimeout as esperar } from 'node:timers/promises'
import type { Replica } from '#base/replica/replica'
import type { VigilanciaDeReplicas } from '#base/replica/vigilancia'
import { aviso, bien, type Hallazgo, type Revision } from '#operacion/diagnostico/revision'

const LIMITE_MS = 12_000

/** Con una mirada, una que recibe sin parar puede parecer atrasada; la que atrasa, atrasa en todas. */
const MIRADAS = 3
const ENTRE_MIRADAS_MS = 500

/** Las réplicas y quien las mira, solo para esto: lo que se vea no cambia de dónde lee este proceso. */
export type AMirar = { replicas: readonly Replica[]; vigilancia: VigilanciaDeReplicas }

/** De qué réplicas se podría leer. Sin ninguna que sirva todo anda, y el principal lo hace solo. */
export function revisionDeReplicas(aMirar: () => Promise<AMirar>): Revision {
  return {
    nombre: 'replicas',
    limiteMs: LIMITE_MS,
    siFalla: 'Revisá DATABASE_REPLICA_URL.',
    async revisar() {
      const suyas = await aMirar()
      await mirarVariasVeces(suyas)
      return describir(suyas.replicas)
    },
  }
}

async function mirarVariasVeces({ replicas, vigilancia }: AMirar) {
  try {
    for (let mirada = 1; mirada <= MIRADAS; mirada++) {
      await vigilancia.mirar()
      if (replicas.every(({ motivo }) => motivo === undefined)) {
        return
      }
      await esperar(ENTRE_MIRADAS_MS)
    }
  } finally {
    await vigilancia.detener()
  }
}

function describir(replicas: readonly Replica[]): Hallazgo {
  const afuera = replicas.flatMap(({ nombre, motivo }) => (motivo ? [`${nombre}: ${motivo}`] : []))
  const sirven = `sirven ${replicas.length - afuera.length} de ${replicas.length}`
  return afuera.length === 0
    ? bien(sirven)
    : aviso(
        [sirven, ...afuera].join('; '),
        'Se lee de las demás, o del principal. Revisá DATABASE_REPLICA_URL y esas réplicas.'
      )
}
