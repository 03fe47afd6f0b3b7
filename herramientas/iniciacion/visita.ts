type Credenciales = { nombre: string; apellido: string; email: string; clave: string }

/** Alguien de la demo que pudo entrar. */
export type Persona = { id: number; nombre: string; email: string; clave: string; token: string }

/** Quiénes de estas personas pueden entrar. */
export async function entrar(app: string, personas: Credenciales[]): Promise<Persona[]> {
  const sesiones = personas.map(async ({ nombre, apellido, email, clave }) => {
    const respuesta = await fetch(`${app}/usuario/sesion`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password: clave }),
    })
    if (!respuesta.ok) {
      return []
    }
    const { auth_token: token, id } = (await respuesta.json()) as {
      auth_token: string
      id: number
    }
    return [{ id, nombre: `${nombre} ${apellido}`, email, clave, token }]
  })
  const abiertas = await Promise.all(sesiones)
  return abiertas.flat()
}

/** El id del primer video del muro de alguien, si tiene alguno. */
export async function primerVideo(app: string, persona: Persona | undefined) {
  if (!persona) {
    return undefined
  }
  const respuesta = await fetch(`${app}/video?cantidad=1`, {
    headers: { Authorization: `Bearer ${persona.token}` },
  })
  const [video] = (await respuesta.json()) as { id: string }[]
  return video?.id
}
