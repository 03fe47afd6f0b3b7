import type { Agent } from 'node:http'
import type { Credential } from 'firebase-admin/app'
import { JWT } from 'google-auth-library'
import { aTiempo } from '#base/a_tiempo'
import { Reloj } from '#base/reloj'

export type OpcionesDeCredencial = {
  credenciales: { clientEmail: string; privateKey: string }
  /** Las conexiones por las que se piden los tokens. */
  agente: Agent
  /** Lo más que se espera un token, en milisegundos, con los reintentos de la biblioteca. */
  limiteMs: number
}

/** Las que pide `cert` de firebase-admin. */
const PERMISOS = [
  'cloud-platform',
  'firebase.database',
  'firebase.messaging',
  'userinfo.email',
].map((permiso) => `https://www.googleapis.com/auth/${permiso}`)

/**
 * La cuenta de servicio, como `cert` de firebase-admin. Aquella recibe un agente y no lo usa: un token
 * que nadie contesta no termina nunca, y a él se suman todos los que lo piden después.
 */
export function credencialDeServicio(opciones: OpcionesDeCredencial): Credential {
  const { credenciales, agente, limiteMs } = opciones
  const reloj = new Reloj()
  const cuenta = new JWT({
    email: credenciales.clientEmail,
    key: credenciales.privateKey,
    scopes: PERMISOS,
    transporterOptions: { agent: agente, timeout: limiteMs },
  })
  return {
    async getAccessToken() {
      await aTiempo(
        cuenta.getAccessToken(),
        limiteMs,
        () => new Error('Google no dio un token a tiempo')
      )
      const { access_token: token, expiry_date: vence } = cuenta.credentials
      if (typeof token !== 'string' || typeof vence !== 'number') {
        throw new Error('Google contestó sin un token')
      }
      return { access_token: token, expires_in: Math.floor((vence - reloj.ahora()) / 1_000) }
    },
  }
}
