import { inject } from '@adonisjs/core'
import { auditar } from '#auditoria/asentar'
import type { Pagina } from '#base/pagina'
import { AdministracionDeAuth, type AppServer } from '#red/auth/administracion'

type Registro =
  { tipo: 'registrado'; id: number; token: string } | { tipo: 'rechazado'; mensaje: string }

/** De a cuántos se los busca. */
const DE_A = 100

type Quien = { token: string; quien: string }

/** Los app servers que auth conoce (docs/contrato.md §9): los maneja solo el administrador. */
@inject()
export class AppServers {
  constructor(private readonly auth: AdministracionDeAuth) {}

  /** Uno de más, para saber si hay otra página. */
  async listar({ offset, cantidad }: Pagina, token: string) {
    const leidos = await this.auth.listarAppServers({ offset, cantidad: cantidad + 1 }, token)
    return {
      elementos: leidos.slice(0, cantidad),
      siguiente: leidos.length > cantidad ? offset + cantidad : null,
    }
  }

  buscar(id: number, token: string): Promise<AppServer | null> {
    return this.auth.buscarAppServer(id, token)
  }

  /** El que ya atiende en esa URL, si hay uno: auth no deja que haya dos. */
  async buscarPorUrl(url: string, token: string): Promise<AppServer | null> {
    for (let offset: number | null = 0; offset !== null;) {
      const { elementos, siguiente } = await this.listar({ offset, cantidad: DE_A }, token)
      const suyo = elementos.find((uno) => uno.url === url)
      if (suyo) {
        return suyo
      }
      offset = siguiente
    }
    return null
  }

  /** Su token no se asienta: con él cualquiera sería este app server. */
  async registrar(nuevo: Omit<AppServer, 'id'>, { token, quien }: Quien): Promise<Registro> {
    const registro = await this.auth.registrarAppServer(nuevo, token)
    if (registro.tipo === 'registrado') {
      const sobre = `app server ${registro.id}`
      await auditar({ quien, que: 'app-server.registrar', sobre, despues: nuevo })
    }
    return registro
  }

  /** @returns si existía */
  async eliminar({ id, ...antes }: AppServer, { token, quien }: Quien): Promise<boolean> {
    const existia = await this.auth.eliminarAppServer(id, token)
    if (existia) {
      await auditar({ quien, que: 'app-server.eliminar', sobre: `app server ${id}`, antes })
    }
    return existia
  }
}
