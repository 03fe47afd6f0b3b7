import { cuerpoDe } from '#tests/respuestas'
import { ubicar, type Mundo } from './mundo.js'

/** Lo que ana lee en una ruta; con `clave`, solo esa parte. */
export const releer = (mundo: Mundo, ruta: string, clave?: string) =>
  cuerpoDe(mundo.client.get(ubicar(ruta, mundo)).bearerToken(mundo.ana.token), clave)

/** El e-mail que auth dice que tiene quien entra con estas credenciales. */
export async function emailAlEntrar({ client }: Mundo, email: string, password: string) {
  const sesion = client.post('/usuario/sesion').json({ email, password })
  const token: unknown = await cuerpoDe(sesion, 'auth_token')
  return cuerpoDe(client.get('/usuario').bearerToken(String(token)), 'email')
}
