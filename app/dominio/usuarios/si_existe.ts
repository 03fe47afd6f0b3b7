import type { Usuario } from '#red/auth/contrato'

/**
 * Espera a la vez a un usuario y a lo que se quiere saber de él. Que no exista (`null`) se contesta
 * antes que cualquier problema con lo demás: una página mal pedida, u otro servidor caído.
 */
export async function siExiste<Datos>(pedidos: {
  usuario: Promise<Usuario | null>
  datos: Datos
}): Promise<{ usuario: Usuario; datos: Awaited<Datos> } | null> {
  const [usuario, datos] = await Promise.allSettled([pedidos.usuario, pedidos.datos])
  if (usuario.status === 'rejected') {
    throw usuario.reason
  }
  if (usuario.value === null) {
    return null
  }
  if (datos.status === 'rejected') {
    throw datos.reason
  }
  return { usuario: usuario.value, datos: datos.value }
}
