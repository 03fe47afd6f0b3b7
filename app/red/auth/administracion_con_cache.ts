import type { Pagina } from '#base/pagina'
import { AdministracionDeAuth, type AppServer } from '#red/auth/administracion'
import type { CachesDeAuth } from '#red/cache/contrato'

/** La administración de auth: mira siempre lo que hay, y lo que cambia no queda guardado como estaba. */
export class AdministracionConCache extends AdministracionDeAuth {
  constructor(
    private readonly auth: AdministracionDeAuth,
    private readonly caches: CachesDeAuth
  ) {
    super()
  }

  /** También si falló: auth pudo hacerlo antes de no contestar. */
  async habilitar(id: number, habilitado: boolean, token: string) {
    try {
      return await this.auth.habilitar(id, habilitado, token)
    } finally {
      await this.caches.olvidar(id)
    }
  }

  async ponerClave(id: number, clave: string, token: string) {
    try {
      return await this.auth.ponerClave(id, clave, token)
    } finally {
      await this.caches.olvidar(id)
    }
  }

  acepta(token: string) {
    return this.auth.acepta(token)
  }

  buscarUsuario(id: number, token?: string) {
    return this.auth.buscarUsuario(id, token)
  }

  listarUsuarios(pagina: Pagina & { email?: string | undefined }, token?: string) {
    return this.auth.listarUsuarios(pagina, token)
  }

  listarAppServers(pagina: Pagina, token: string) {
    return this.auth.listarAppServers(pagina, token)
  }

  buscarAppServer(id: number, token: string) {
    return this.auth.buscarAppServer(id, token)
  }

  registrarAppServer(nuevo: Omit<AppServer, 'id'>, token: string) {
    return this.auth.registrarAppServer(nuevo, token)
  }

  eliminarAppServer(id: number, token: string) {
    return this.auth.eliminarAppServer(id, token)
  }
}
