import type { Credenciales } from '#red/auth/contrato'
import * as esquemas from '#red/auth/esquemas'
import type { Cliente } from '#red/transporte/cliente'
import { leer } from '#red/transporte/leer'

/** El token del administrador; auth contesta 401 si no es él, y 400 si falta algo (docs/contrato.md §9). */
export async function entrarComoAdministrador(
  cliente: Cliente,
  { email, clave }: Credenciales
): Promise<string | null> {
  const respuesta = await cliente.pedir({
    metodo: 'POST',
    ruta: '/usuario/admin',
    cuerpo: { email, password: clave },
    espera: [200, 400, 401],
    mamparo: 'ingresos',
  })
  if (respuesta.estado !== 200) {
    respuesta.confirmar()
    return null
  }
  const { auth_token: token } = await leer('auth', esquemas.sesionDeAdministrador, respuesta.json())
  return token
}

/** Solo el administrador cambia `habilitado` (docs/contrato.md §9). */
export async function deshabilitar(
  cliente: Cliente,
  id: number,
  tokenDeAdministrador: string
): Promise<boolean> {
  const respuesta = await cliente.pedir({
    metodo: 'PUT',
    ruta: `/usuario/${id}`,
    cuerpo: { habilitado: false },
    autorizacion: `Bearer ${tokenDeAdministrador}`,
    espera: [200, 404],
  })
  respuesta.confirmar()
  return respuesta.estado === 200
}
