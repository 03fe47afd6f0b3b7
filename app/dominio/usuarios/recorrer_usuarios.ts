import type { AdministracionDeAuth, TandaDeUsuarios } from '#red/auth/administracion'

/** Cuántos por llamada: es lo más que ocupan en memoria, sean cuantos sean. */
const TANDA = 1_000

type Recorrido = { desde?: number; token?: string | undefined }

/** Todos los usuarios de auth de a tandas, con el lugar de la lista en que empieza cada una. */
export async function* recorrerUsuarios(
  auth: AdministracionDeAuth,
  { desde = 0, token }: Recorrido = {}
): AsyncGenerator<TandaDeUsuarios & { offset: number }> {
  for (let offset = desde; ; offset += TANDA) {
    const tanda = await auth.listarUsuarios({ offset, cantidad: TANDA }, token)
    yield { ...tanda, offset }
    if (tanda.leidos < TANDA) {
      return
    }
  }
}
