import db from '@adonisjs/lucid/services/db'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { enLista } from '#base/en_lista'
import { filasPor } from '#base/sentencias/filas_por'
import { BLOQUEADOS } from '#moderacion/bloqueos'

/** Cada lista en una sola columna: quien tiene miles de contactos no cuesta una fila por cada uno. */
type Juntos = Record<'contactos' | 'bloqueados' | 'silenciados', number[] | string | null>

/** Los ids de los contactos de alguien, en orden, y los de quienes el espectador no ve o silenció: en una consulta. */
export async function contactosYApartados({
  usuarioId,
  espectador,
}: {
  usuarioId: number
  espectador: number
}) {
  const cliente = db.connection()
  const juntar = cliente.dialect.name === 'postgres' ? 'json_agg' : 'json_group_array'
  const [fila] = await filasPor<Juntos>(
    `SELECT (SELECT ${juntar}(id) FROM (${BLOQUEADOS}) b) AS bloqueados,
            (SELECT ${juntar}(silenciado) FROM silencio WHERE usuario = ?) AS silenciados,
            (SELECT ${juntar}(id) FROM (
               SELECT usuario_2 AS id FROM contacto WHERE usuario_1 = ?
                UNION ALL
               SELECT usuario_1 FROM contacto WHERE usuario_2 = ?) c) AS contactos`,
    [espectador, espectador, espectador, usuarioId, usuarioId],
    cliente
  )
  return {
    contactos: idsDe(fila?.contactos).sort((uno, otro) => uno - otro),
    bloqueados: new Set(idsDe(fila?.bloqueados)),
    silenciados: new Set(idsDe(fila?.silenciados)),
  }
}

/** SQLite los da como texto. */
const idsDe = (juntos: number[] | string | null = null): number[] =>
  typeof juntos === 'string' ? JSON.parse(juntos) : (juntos ?? [])

/** Cuántos contactos tiene cada una de estas personas; quien no está, ninguno. */
export async function contarContactos(usuariosIds: number[]): Promise<Map<number, number>> {
  if (usuariosIds.length === 0) {
    return new Map()
  }
  const cliente = clienteDeLectura()
  const [deUnLado, unos] = enLista('usuario_1', usuariosIds, cliente)
  const [delOtro, otros] = enLista('usuario_2', usuariosIds, cliente)
  const filas = await filasPor<{ usuario: number; cantidad: number }>(
    `SELECT usuario, count(*) AS cantidad
       FROM (SELECT usuario_1 AS usuario FROM contacto WHERE ${deUnLado}
              UNION ALL
             SELECT usuario_2 FROM contacto WHERE ${delOtro}) lados
      GROUP BY usuario`,
    [...unos, ...otros],
    cliente
  )
  return new Map(filas.map(({ usuario, cantidad }) => [usuario, Number(cantidad)]))
}
