import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { enLista } from '#base/en_lista'
import { filasPor } from '#base/sentencias/filas_por'
import { BLOQUEADOS } from '#moderacion/bloqueos'

type Vinculo = { id: number; vinculo: 'bloqueo' | 'silencio' | 'contacto' }

/** Los ids de los contactos de alguien, en orden, y los de quienes el espectador no ve o silenció: en una consulta. */
export async function contactosYApartados({
  usuarioId,
  espectador,
}: {
  usuarioId: number
  espectador: number
}) {
  const filas = await filasPor<Vinculo>(
    `SELECT id, 'bloqueo' AS vinculo FROM (${BLOQUEADOS}) bloqueados
      UNION ALL SELECT silenciado, 'silencio' FROM silencio WHERE usuario = ?
      UNION ALL SELECT usuario_2, 'contacto' FROM contacto WHERE usuario_1 = ?
      UNION ALL SELECT usuario_1, 'contacto' FROM contacto WHERE usuario_2 = ?`,
    [espectador, espectador, espectador, usuarioId, usuarioId]
  )
  const idsDe = (cual: Vinculo['vinculo']) =>
    filas.filter(({ vinculo }) => vinculo === cual).map(({ id }) => id)
  return {
    contactos: idsDe('contacto').sort((uno, otro) => uno - otro),
    bloqueados: new Set(idsDe('bloqueo')),
    silenciados: new Set(idsDe('silencio')),
  }
}

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
