import db from '@adonisjs/lucid/services/db'
import { fechaDeLaBase } from '#base/fecha_de_la_base'
import type { Pagina } from '#base/pagina'

type Busqueda = {
  /** De quién se quieren ver: los que puso y los que le pusieron. */
  usuario: number | undefined
  pagina: Pagina
}

/** Los bloqueos de cualquiera, por quién los puso, para quien administra. */
export async function buscarBloqueos({ usuario, pagina }: Busqueda) {
  const filas: { usuario: number; bloqueado: number; fecha: Date | string }[] = await db
    .from('bloqueo')
    .if(usuario !== undefined, (consulta) =>
      consulta.where((suyos) =>
        suyos.where('usuario', usuario ?? 0).orWhere('bloqueado', usuario ?? 0)
      )
    )
    .select('usuario', 'bloqueado', 'fecha')
    .orderBy(['usuario', 'bloqueado'])
    .offset(pagina.offset)
    .limit(pagina.cantidad)
  return filas.map(({ fecha, ...bloqueo }) => ({ ...bloqueo, fecha: fechaDeLaBase(fecha).toISO() }))
}
