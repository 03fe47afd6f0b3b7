import { AsyncLocalStorage } from 'node:async_hooks'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Replica } from '#base/replica/replica'
import type { Replicas } from '#base/replica/replicas'

/** Un pedido que solo lee: lee siempre de la misma réplica, mientras sirva, para no ver dos momentos distintos. */
type Lectura = { replicas: Replicas; replica: Replica | undefined }

const lecturaEnCurso = new AsyncLocalStorage<Lectura>()

/** Hace algo que solo lee: lo que pida un `clienteDeLectura()` puede salir de una réplica. */
export const leyendoDe = <Resultado>(replicas: Replicas, hacer: () => Resultado): Resultado =>
  lecturaEnCurso.run({ replicas, replica: undefined }, hacer)

/**
 * Por dónde leer lo que puede ser de hace unos segundos (docs/decisiones/0017): una réplica que sirva, si el pedido en
 * curso solo lee y quien lo hace no escribió recién; y si no, el principal, que también es lo de todo lo que no es un
 * pedido. Lo que dice si dos personas se ven no se lee por acá.
 */
export function clienteDeLectura(): QueryClientContract {
  const lectura = lecturaEnCurso.getStore()
  if (!lectura) {
    return db.connection()
  }
  if (!lectura.replica?.sirve()) {
    lectura.replica = lectura.replicas.elegir()
  }
  return lectura.replica?.cliente() ?? db.connection()
}

/**
 * Un `clienteDeLectura` para lo que se sigue leyendo mientras se manda la respuesta, cuando el pedido ya no está en
 * curso: elige como si lo estuviera.
 */
export function recordarLectura(): typeof clienteDeLectura {
  const enElPedido = AsyncLocalStorage.snapshot()
  return () => enElPedido(clienteDeLectura)
}

/** Si lo que se lea por ese cliente puede ser de hace unos segundos: por el de una réplica no se escribe. */
export const puedeAtrasar = ({ mode }: QueryClientContract): boolean => mode === 'read'
