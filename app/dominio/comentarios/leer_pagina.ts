import type { DateTime } from 'luxon'
import { fechaDeLaBase } from '#base/fecha_de_la_base'
import { salteados, type Pagina } from '#base/pagina'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { filasPor } from '#base/sentencias/filas_por'
import { bloqueadosPara } from '#moderacion/bloqueos'

export type ComentarioLeido = {
  id: number
  usuario: number
  comentario: string
  fecha: DateTime | null
  editado: DateTime | null
  /** La fecha tal como está en la base: con milisegundos podrían ser dos la misma. */
  lugar: string | null
}

type Fila = Omit<ComentarioLeido, 'fecha' | 'editado'> &
  Record<'fecha' | 'editado', Date | string | null>

/** Una página de los comentarios de un video, los más viejos primero, sin los de quienes no se ven con el espectador. */
export async function leerPagina(
  video: string,
  espectador: number,
  pagina: Pagina
): Promise<ComentarioLeido[]> {
  const cliente = clienteDeLectura()
  const [bloqueados, suyos] = await bloqueadosPara(cliente, espectador)
  const lugar = cliente.dialect.name === 'postgres' ? 'CAST(fecha AS text)' : 'fecha'
  const [despues, valores] = pagina.desde ? despuesDe(pagina.desde) : ['', []]
  const filas = await filasPor<Fila>(
    `SELECT id, usuario, comentario, fecha, editado, ${lugar} AS lugar
       FROM comentario
      WHERE video = ? ${despues} AND usuario NOT IN (${bloqueados})
      ORDER BY fecha ASC NULLS FIRST, id ASC
      LIMIT ? OFFSET ?`,
    [video, ...valores, ...suyos, pagina.cantidad, salteados(pagina)],
    cliente
  )
  return filas.map(({ fecha, editado, ...fila }) => ({
    ...fila,
    fecha: fecha === null ? null : fechaDeLaBase(fecha),
    editado: editado === null ? null : fechaDeLaBase(editado),
  }))
}

/** Los que no tienen fecha van primero. */
function despuesDe([fecha = null, id = 0]: NonNullable<Pagina['desde']>): [string, unknown[]] {
  return fecha === null
    ? ['AND (fecha IS NOT NULL OR id > ?)', [Number(id)]]
    : ['AND (fecha, id) > (?, ?)', [fecha, Number(id)]]
}
