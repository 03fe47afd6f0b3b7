import { red } from '#tests/red'

/** El token del administrador de la red local. */
export async function tokenDeAdministrador(): Promise<string> {
  const respuesta = await fetch(`${red().auth.url}/usuario/admin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'admin', password: 'admin' }),
  })
  const { auth_token: token } = (await respuesta.json()) as { auth_token: string }
  return token
}

/** Lo que el administrador cambia de un usuario, como hace el administrador web. */
export async function editarComoAdministrador(usuarioId: number, cambios: object) {
  await fetch(`${red().auth.url}/usuario/${usuarioId}`, {
    method: 'PUT',
    headers: {
      'Content-Type': 'application/json',
      'Authorization': `Bearer ${await tokenDeAdministrador()}`,
    },
    body: JSON.stringify(cambios),
  })
}
