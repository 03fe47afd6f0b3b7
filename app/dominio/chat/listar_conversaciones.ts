import { inject } from '@adonisjs/core'
import db from '@adonisjs/lucid/services/db'
import { columnasDelPar, parDe } from '#chat/par'
import Mensaje from '#models/mensaje'
import { bloqueadosPara } from '#moderacion/bloqueos'
import { ServidorDeAuth } from '#red/auth/contrato'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { idDe, salteados, type Pagina } from '#base/pagina'
import { TOPE_SIN_LEER } from '#base/tope_sin_leer'

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
 * menor en unas y el mayor en las otras. Las que tiene con quien no se ve no están.
 */
async function ultimosDe(usuarioId: number, pagina: Pagina): Promise<Mensaje[]> {
  const { cantidad } = pagina
  const offset = salteados(pagina)
  const despuesDe = idDe(pagina)
  const suyos = (lado: 'menor' | 'mayor') =>
    db
      .from(
        db
          .from('ultimo_mensaje')
          .where(lado, usuarioId)
          .whereNotIn(lado === 'menor' ? 'mayor' : 'menor', db.from('bloqueados').select('id'))
          .if(despuesDe, (consulta) => consulta.where('mensaje', '<', despuesDe ?? 0))
          .select('menor', 'mayor', 'mensaje')
          .orderBy('mensaje', 'desc')
          .limit(offset + cantidad)
          .as('suyos')
      )
      .select('menor', 'mayor', 'mensaje')
  const elegidos = db
    .from(suyos('menor').unionAll(suyos('mayor')).as('ultimos'))
    .select('menor', 'mayor', 'mensaje')
    .orderBy('mensaje', 'desc')
    .offset(offset)
    .limit(cantidad)
  const client = clienteDeLectura()
  const bloqueados = await bloqueadosPara(client, usuarioId)
  // Con su par, que es por lo que se reparte la tabla (docs/decisiones/0018).
  const { menor, mayor } = columnasDelPar(client)
  return Mensaje.query({ client })
    .with('bloqueados', client.raw(...bloqueados))
    .with('elegidos', elegidos)
    .select('mensaje.*')
    .innerJoin('elegidos', 'elegidos.mensaje', 'mensaje.id')
    .whereRaw(`${menor} = elegidos.menor AND ${mayor} = elegidos.mayor`)
    .orderBy('mensaje.id', 'desc')
}

/** De cada una se cuenta hasta el tope: lo que alguien dejó sin leer no hace más lenta su lista. */
async function contarSinLeer(destinatario: number, emisores: number[]) {
  if (emisores.length === 0) {
    return new Map<number, number>()
  }
  const { menor, mayor } = columnasDelPar(db.connection())
  const sinLeer = db
    .from('mensaje')
    .whereRaw(`${menor} = otros.menor AND ${mayor} = otros.mayor`)
    .where('destinatario', destinatario)
    // Escrito y no como parámetro: así sirve el índice de los que nadie leyó.
    .whereRaw('leido = false')
    .select('id')
    // Con orden se los lee de a uno por su índice: sin él, PostgreSQL puede juntarlos todos antes de cortar.
    .orderBy('id', 'desc')
    .limit(TOPE_SIN_LEER)
  const pares = emisores.map((emisor) => ({ emisor, ...parDe(emisor, destinatario) }))
  const otros = pares.map((par) => `(${par.emisor}, ${par.menor}, ${par.mayor})`).join(', ')
  const filas: { emisor: number; cantidad: number | string }[] = await clienteDeLectura()
    .query()
    .with('otros', db.raw(`VALUES ${otros}`), ['emisor', 'menor', 'mayor'])
    .from('otros')
    .select('emisor')
    .select(db.from(sinLeer.as('algunos')).count('*').as('cantidad'))
  return new Map(filas.map(({ emisor, cantidad }) => [emisor, Number(cantidad)]))
}
