import { inject } from '@adonisjs/core'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { idDe, salteados, type Pagina } from '#base/pagina'
import { contarDenuncias, type Filtro } from '#denuncias/contar_denuncias'
import Denuncia from '#models/denuncia'
import { ServidorDeAuth, type Usuario } from '#red/auth/contrato'

export type DenunciaConGente = {
  denuncia: Denuncia
  denunciante: Usuario | undefined
  autor: Usuario | undefined
}

/** Lo denunciado, para quien administra: de lo abierto, primero lo que más espera; si no, lo último. */
@inject()
export class ListarDenuncias {
  constructor(private readonly auth: ServidorDeAuth) {}

  async ejecutar({ pagina, ...filtro }: Filtro & { pagina: Pagina }) {
    const { estado, tipo } = filtro
    const despuesDe = idDe(pagina)
    const [orden, sigue] = estado === 'abierta' ? (['asc', '>'] as const) : (['desc', '<'] as const)
    const [total, denuncias] = await Promise.all([
      contarDenuncias(filtro),
      Denuncia.query({ client: clienteDeLectura() })
        .if(estado, (consulta) => consulta.where('estado', estado ?? ''))
        .if(tipo, (consulta) => consulta.where('tipo', tipo ?? ''))
        .if(despuesDe, (consulta) => consulta.where('id', sigue, despuesDe ?? 0))
        .orderBy('id', orden)
        .offset(salteados(pagina))
        .limit(pagina.cantidad),
    ])
    return { total, elementos: await conSuGente(denuncias, this.auth) }
  }
}

/** Quién hizo cada denuncia y de quién es lo denunciado, con una sola pregunta. */
export async function conSuGente(
  denuncias: Denuncia[],
  auth: ServidorDeAuth
): Promise<DenunciaConGente[]> {
  const usuarios = await auth.buscarUsuarios(
    denuncias.flatMap(({ autor, denunciante }) => [autor, denunciante])
  )
  return denuncias.map((denuncia) => ({
    denuncia,
    denunciante: usuarios.get(denuncia.denunciante),
    autor: usuarios.get(denuncia.autor),
  }))
}
