import { inject } from '@adonisjs/core'
import db from '@adonisjs/lucid/services/db'
import Mensaje from '#models/mensaje'
import { ServidorDeAuth } from '#red/auth/contrato'
import type { Pagina } from '#base/pagina'

/** Las conversaciones de alguien, la del último mensaje más nuevo primero (docs/contrato.md §6). */
@inject()
export class ListarConversaciones {
  constructor(private readonly auth: ServidorDeAuth) {}

  async ejecutar(usuarioId: number, pagina: Pagina) {
    const ultimos = await ultimosDe(usuarioId, pagina)
    const otros = ultimos.map(({ emisor, destinatario }) =>
      emisor === usuarioId ? destinatario : emisor
    )
    const [usuarios, sinLeer] = await Promise.all([
      this.auth.buscarUsuarios(otros),
      contarSinLeer(usuarioId, otros),
    ])
    return ultimos.map((ultimo, indice) => {
      const otraId = otros[indice] ?? 0
      return { otraId, otra: usuarios.get(otraId), ultimo, sinLeer: sinLeer.get(otraId) ?? 0 }
    })
  }
}

/**
 * Se leen tantas filas como conversaciones hasta el final de la página, por sus dos índices: quien pregunta es el
 * menor en unas y el mayor en las otras.
 */
async function ultimosDe(usuarioId: number, { offset, cantidad }: Pagina): Promise<Mensaje[]> {
  const suyos = (lado: 'menor' | 'mayor') =>
    db
      .from(
        db
          .from('ultimo_mensaje')
          .where(lado, usuarioId)
          .select('mensaje')
          .orderBy('mensaje', 'desc')
          .limit(offset + cantidad)
          .as('suyos')
      )
      .select('mensaje')
  const pagina = db
    .from(suyos('menor').unionAll(suyos('mayor')).as('ultimos'))
    .select('mensaje')
    .orderBy('mensaje', 'desc')
    .offset(offset)
    .limit(cantidad)
  return Mensaje.query().whereIn('id', pagina).orderBy('id', 'desc')
}

async function contarSinLeer(destinatario: number, emisores: number[]) {
  const filas: { emisor: number; cantidad: number | string }[] = await db
    .from('mensaje')
    .where({ destinatario, leido: false })
    .whereIn('emisor', emisores)
    .select('emisor')
    .count('* as cantidad')
    .groupBy('emisor')
  return new Map(filas.map(({ emisor, cantidad }) => [emisor, Number(cantidad)]))
}
