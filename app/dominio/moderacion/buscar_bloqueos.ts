import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { fechaDeLaBase } from '#base/fecha_de_la_base'
import type { Pagina } from '#base/pagina'

type Busqueda = {
  /** De quién se quieren ver: los que puso y los que le pusieron. */
  usuario: number | undefined
  pagina: Pagina
}

/** Los bloqueos de cualquiera, por quién los puso, para quien administra. */
export async function buscarBloqueos({ usuario, pagina }: Busqueda) {
  const filas: { usuario: number; bloqueado: number; fecha: Date | string }[] =
    await clienteDeLectura()
      .from('bloqueo')
      .if(usuario !== undefined, (consulta) =>
        // Cada lado por su índice: con un `OR`, el orden haría recorrer la clave entera.
        consulta.where('usuario', usuario ?? 0).unionAll((losQueLePusieron) =>
          losQueLePusieron
            .from('bloqueo')
            .where('bloqueado', usuario ?? 0)
            .select('usuario', 'bloqueado', 'fecha')
        )
      )
      .select('usuario', 'bloqueado', 'fecha')
      .orderBy(['usuario', 'bloqueado'])
      .offset(pagina.offset)
      .limit(pagina.cantidad)
  return filas.map(({ fecha, ...bloqueo }) => ({ ...bloqueo, fecha: fechaDeLaBase(fecha).toISO() }))
}
