import type { ServidorDeAuth, Usuario } from '#red/auth/contrato'

type Conocidos = { usuarios: ReadonlyMap<number, Usuario>; falla: unknown }

/** Los usuarios que auth conozca o, si no contesta como debe, ninguno y por qué. */
export async function conocer(auth: ServidorDeAuth, ids: number[]): Promise<Conocidos> {
  try {
    return { usuarios: await auth.buscarUsuarios(ids), falla: null }
  } catch (falla) {
    return { usuarios: new Map(), falla }
  }
}
