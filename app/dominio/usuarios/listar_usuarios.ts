import { inject } from '@adonisjs/core'
import { contiene } from '#base/contiene'
import { juntar } from '#base/juntar'
import type { Pagina } from '#base/pagina'
import { AdministracionDeAuth } from '#red/auth/administracion'
import type { Usuario } from '#red/auth/contrato'
import { recorrerUsuarios } from '#usuarios/recorrer_usuarios'

type Pedido = {
  /** Lo que tiene que estar en el e-mail o en el nombre. */
  texto?: string | undefined
  habilitado?: boolean | undefined
  pagina: Pagina
  token?: string | undefined
  /** Si todavía hace falta: buscar en una lista larga lleva un rato. */
  sigue?: () => boolean
}

/** `siguiente` es desde dónde pedir lo que falta; `null` si ya no hay. */
export type PaginaDeUsuarios = { elementos: Usuario[]; siguiente: number | null }

/** Los usuarios de auth, para quien administra. Auth no busca: para encontrar se recorre su lista. */
@inject()
export class ListarUsuarios {
  constructor(private readonly auth: AdministracionDeAuth) {}

  ejecutar(pedido: Pedido): Promise<PaginaDeUsuarios> {
    const { pagina, token, texto, habilitado, sigue } = pedido
    const { offset: desde, cantidad } = pagina
    return texto === undefined && habilitado === undefined
      ? this.#pagina(pagina, token)
      : juntar(recorrerUsuarios(this.auth, { desde, token }), {
          ...{ desde, cantidad, ...(sigue && { sigue }) },
          coincide: (usuario) => coincide(usuario, pedido),
        })
  }

  async #pagina(pagina: Pagina, token: string | undefined): Promise<PaginaDeUsuarios> {
    const { offset, cantidad } = pagina
    // Uno de más: si está, hay otra página.
    const leidos = await this.auth.listarUsuarios({ offset, cantidad: cantidad + 1 }, token)
    return {
      elementos: leidos.slice(0, cantidad).filter((usuario) => usuario !== null),
      siguiente: leidos.length > cantidad ? offset + cantidad : null,
    }
  }
}

function coincide(usuario: Usuario, { texto, habilitado }: Pedido): boolean {
  const { email, nombre, apellido } = usuario
  return (
    (habilitado === undefined || usuario.habilitado === habilitado) &&
    (texto === undefined || contiene(`${email}\n${nombre ?? ''} ${apellido ?? ''}`, texto))
  )
}
