import type { Identidad } from '#red/auth/contrato'
import * as esquemas from '#red/auth/esquemas'
import { ErrorDeRed } from '#red/errores'
import { esIdDePersona } from '#red/ids'
import type { Cliente } from '#red/transporte/cliente'
import { leer } from '#red/transporte/leer'

/** Así distingue auth un token de app server malo de uno de usuario (docs/contrato.md §1). */
const APP_TOKEN_INVALIDO = 'App token inválido'

/**
 * Auth corre detrás de gunicorn, que no lee una cabecera de más de 8.190 bytes: contesta 400 con una
 * página. Un token que no entra no es de nadie (docs/contrato.md §9).
 */
const LARGO_DE_TOKEN = 8_190 - 'Authorization: Bearer '.length

/** De quién es un token de usuario. */
export async function identificar(cliente: Cliente, token: string): Promise<Identidad | null> {
  if (token.length > LARGO_DE_TOKEN) {
    return null
  }
  const respuesta = await cliente.pedir({
    metodo: 'GET',
    ruta: '/usuario/sesion',
    autorizacion: `Bearer ${token}`,
    espera: [200, 401],
    mamparo: 'sesion',
  })
  if (respuesta.estado === 401) {
    descartarAppToken(respuesta.json())
    return null
  }
  const { usuario_id: usuarioId, es_admin: esAdmin } = await leer(
    'auth',
    esquemas.identidad,
    respuesta.json()
  )
  if (!esAdmin && !esIdDePersona(usuarioId)) {
    throw new ErrorDeRed('auth', 'falla', 'dijo que un token no es de nadie')
  }
  return { usuarioId, esAdmin: esAdmin ?? false }
}

function descartarAppToken(cuerpo: unknown) {
  const rechazado =
    typeof cuerpo === 'object' &&
    cuerpo !== null &&
    'mensaje' in cuerpo &&
    cuerpo.mensaje === APP_TOKEN_INVALIDO
  if (rechazado) {
    throw new ErrorDeRed('auth', 'app-token-rechazado', 'rechazó APP_SERVER_TOKEN')
  }
}
