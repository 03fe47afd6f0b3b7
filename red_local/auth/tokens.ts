import { sign, verify } from 'hono/jwt'

const ALGORITMO = 'HS256'
const DIEZ_ANIOS_EN_SEGUNDOS = 10 * 365 * 24 * 60 * 60

/** De quién es un token: de una persona, de quien administra o de un app server. */
export type Portador =
  { tipo: 'usuario'; id: number } | { tipo: 'admin' } | { tipo: 'app-server'; id: number }

export type Tokens = ReturnType<typeof crearTokens>

/** Firma y lee los tokens: JWT HS256 que valen diez años (`docs/contrato.md §9`). */
export function crearTokens(secreto: string) {
  return {
    firmar(portador: Portador): Promise<string> {
      const ahora = Math.floor(Date.now() / 1000)
      return sign(
        { sub: nombrar(portador), iat: ahora, exp: ahora + DIEZ_ANIOS_EN_SEGUNDOS },
        secreto,
        ALGORITMO
      )
    },

    /** El portador de un token propio y vigente, o `null`. No dice si esa persona sigue existiendo. */
    async leer(token: string): Promise<Portador | null> {
      try {
        const { sub } = await verify(token, secreto, ALGORITMO)
        return interpretar(String(sub))
      } catch {
        return null
      }
    },
  }
}

function nombrar(portador: Portador): string {
  return portador.tipo === 'admin' ? 'admin' : `${portador.tipo}:${portador.id}`
}

function interpretar(nombre: string): Portador | null {
  if (nombre === 'admin') return { tipo: 'admin' }
  const [tipo, id] = nombre.split(':')
  if (tipo === 'usuario' || tipo === 'app-server') return { tipo, id: Number(id) }
  return null
}
