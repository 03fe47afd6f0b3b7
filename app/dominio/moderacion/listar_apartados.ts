import { inject } from '@adonisjs/core'
import db from '@adonisjs/lucid/services/db'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { idDe, salteados, type Pagina } from '#base/pagina'
import { APARTADOS, type Apartado } from '#moderacion/apartados'
import { bloqueadosPara } from '#moderacion/bloqueos'
import { ServidorDeAuth } from '#red/auth/contrato'

/** A quiénes bloqueó o silenció alguien, por id. Quien no se ve con él no está entre los silenciados. */
@inject()
export class ListarApartados {
  constructor(private readonly auth: ServidorDeAuth) {}

  async ejecutar(como: Apartado, usuarioId: number, pagina: Pagina) {
    const despuesDe = idDe(pagina)
    const cliente = clienteDeLectura()
    const bloqueados = await bloqueadosPara(cliente, usuarioId)
    const filas: { id: number }[] = await cliente
      .query()
      .with('bloqueados', cliente.raw(...bloqueados))
      .from(como)
      .where('usuario', usuarioId)
      .if(como === 'silencio', (consulta) =>
        consulta.whereNotIn(APARTADOS[como], db.from('bloqueados').select('id'))
      )
      .if(despuesDe, (consulta) => consulta.where(APARTADOS[como], '>', despuesDe ?? 0))
      .select(`${APARTADOS[como]} as id`)
      .orderBy(APARTADOS[como])
      .offset(salteados(pagina))
      .limit(pagina.cantidad)
    const usuarios = await this.auth.buscarUsuarios(filas.map(({ id }) => id))
    return filas.map(({ id }) => ({ id, usuario: usuarios.get(id) }))
  }
}
