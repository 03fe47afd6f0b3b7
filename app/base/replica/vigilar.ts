import type { Database } from '@adonisjs/lucid/database'
import { HistoriaDelPrincipal } from '#base/replica/historia_del_principal'
import type { Knex } from '#base/sentencias/escritura'
import { repetirEnElPrincipal } from '#base/replica/repetir_en_el_principal'
import type { Replica } from '#base/replica/replica'
import { Sonda } from '#base/replica/sonda'
import { VigilanciaDeReplicas, type Registro } from '#base/replica/vigilancia'

type Opciones = { replicas: readonly Replica[]; atrasoMaximoMs: number; registro: Registro }

/** Quién mira cómo están las réplicas de una base. */
export function vigilanciaDe(db: Database, { replicas, ...opciones }: Opciones) {
  return new VigilanciaDeReplicas({
    ...opciones,
    principal: sondaDe(db, db.primaryConnectionName),
    replicas: replicas.map((replica) => ({ replica, sonda: sondaDe(db, replica.conexion) })),
    historia: new HistoriaDelPrincipal(opciones.atrasoMaximoMs),
  })
}

/** Lo mismo, y que lo que falle en una se lea en el principal: recién entonces se puede leer de ellas. */
export function vigilar(db: Database, opciones: Opciones) {
  const vigilancia = vigilanciaDe(db, opciones)
  for (const replica of opciones.replicas) {
    repetirEnElPrincipal(
      replica,
      { suyo: knexDe(db, replica.conexion), principal: knexDe(db, db.primaryConnectionName) },
      () => void vigilancia.mirar()
    )
  }
  return vigilancia
}

function sondaDe(db: Database, conexion: string): Sonda {
  const configuracion = db.manager.get(conexion)?.config
  if (configuracion?.client !== 'pg') {
    throw new Error(`${conexion} no es de PostgreSQL`)
  }
  return new Sonda(configuracion.connection)
}

/** Todavía no abre ninguna conexión. */
function knexDe(db: Database, conexion: string): Knex {
  db.manager.connect(conexion)
  const knex = db.manager.get(conexion)?.connection?.client
  if (!knex) {
    throw new Error(`No se pudo preparar ${conexion}`)
  }
  return knex.client
}
