import type { AdministracionDeAuth } from '#red/auth/administracion'
import type { Usuario } from '#red/auth/contrato'

/** Cuántos por llamada: es lo más que ocupan en memoria, sean cuantos sean. */
const TANDA = 1_000

type Recorrido = {
  desde?: number
  /** Los demás son `null`. */
  email?: string
  token?: string | undefined
}

/** Todos los usuarios de auth, cada uno con su lugar en la lista. Los que no se pueden mostrar son `null`. */
export async function* recorrerUsuarios(
  auth: AdministracionDeAuth,
  { desde = 0, email, token }: Recorrido = {}
): AsyncGenerator<{ uno: Usuario | null; lugar: number }> {
  for (let offset = desde; ; offset += TANDA) {
    const tanda = await auth.listarUsuarios({ offset, cantidad: TANDA, email }, token)
    for (const [indice, uno] of tanda.entries()) {
      yield { uno, lugar: offset + indice }
    }
    if (tanda.length < TANDA) {
      return
    }
  }
}
