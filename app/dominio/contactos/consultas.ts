import db from '@adonisjs/lucid/services/db'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { enLista } from '#base/en_lista'
import { bloqueadosCon } from '#moderacion/bloqueos'

type Vinculo = { id: number; vinculo: 'bloqueo' | 'silencio' | 'contacto' }

/** Los ids de los contactos de alguien, en orden, y los de quienes el espectador no ve o silenció: en una consulta. */
export async function contactosYApartados({
  usuarioId,
  espectador,
}: {
  usuarioId: number
  espectador: number
}) {
  const filas: Vinculo[] = await db
    .from(bloqueadosCon(espectador).as('bloqueados'))
    .select('id', db.raw(`'bloqueo' AS vinculo`))
    .unionAll([
      db
        .from('silencio')
        .select('silenciado as id', db.raw(`'silencio'`))
        .where('usuario', espectador),
      db
        .from('contacto')
        .select('usuario_2 as id', db.raw(`'contacto'`))
        .where('usuario_1', usuarioId),
      db
        .from('contacto')
        .select('usuario_1 as id', db.raw(`'contacto'`))
        .where('usuario_2', usuarioId),
    ])
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
  const lados = db
    .from('contacto')
    .select('usuario_1 as usuario')
    .whereRaw(...enLista('usuario_1', usuariosIds, cliente))
    .unionAll((consulta) =>
      consulta
        .from('contacto')
        .select('usuario_2 as usuario')
        .whereRaw(...enLista('usuario_2', usuariosIds, cliente))
    )
    .as('lados')
  const filas: { usuario: number; cantidad: number | string }[] = await cliente
    .from(lados)
    .select('usuario')
    .count('* as cantidad')
    .groupBy('usuario')
  return new Map(filas.map(({ usuario, cantidad }) => [usuario, Number(cantidad)]))
}
