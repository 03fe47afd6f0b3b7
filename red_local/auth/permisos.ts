import { createMiddleware } from 'hono/factory'
import type { Contexto, Entorno } from '../comun/aplicacion.ts'
import type { AppServers } from './app_servers.ts'
import type { Tokens } from './tokens.ts'

interface Dependencias {
  tokens: Tokens
  appServers: AppServers
  ignorarAppServerToken: boolean
}

export type Permisos = ReturnType<typeof crearPermisos>

/** Quién puede pedir qué (`docs/contrato.md §9`, «Who may»). */
export function crearPermisos({ tokens, appServers, ignorarAppServerToken }: Dependencias) {
  async function tieneAppToken(contexto: Contexto): Promise<boolean> {
    if (ignorarAppServerToken) return true
    const portador = await tokens.leer(contexto.req.header('x-app-server-token') ?? '')
    return portador?.tipo === 'app-server' && appServers.buscar(portador.id) !== null
  }

  async function esAdmin(contexto: Contexto): Promise<boolean> {
    const portador = await tokens.leer(tokenDelPedido(contexto) ?? '')
    return portador?.tipo === 'admin'
  }

  return {
    esAdmin,

    exigirAppToken: createMiddleware<Entorno>(async (contexto, siguiente) => {
      if (!(await tieneAppToken(contexto))) return appTokenInvalido(contexto)
      return siguiente()
    }),

    exigirAppTokenOAdmin: createMiddleware<Entorno>(async (contexto, siguiente) => {
      const puede = (await tieneAppToken(contexto)) || (await esAdmin(contexto))
      return puede ? siguiente() : appTokenInvalido(contexto)
    }),

    exigirAdmin: createMiddleware<Entorno>(async (contexto, siguiente) => {
      if (!(await esAdmin(contexto))) {
        return contexto.json({ mensaje: 'Token de administrador inválido' }, 401)
      }
      return siguiente()
    }),
  }
}

/** El token de `Authorization`, con `Bearer` escrito exactamente así, como lo exige el servidor real. */
export function tokenDelPedido(contexto: Contexto): string | null {
  return /^Bearer (\S+)$/.exec(contexto.req.header('authorization') ?? '')?.[1] ?? null
}

function appTokenInvalido(contexto: Contexto): Response {
  return contexto.json({ mensaje: 'App token inválido' }, 401)
}
