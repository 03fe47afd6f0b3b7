import { ENTERO_MAXIMO } from '#base/entero_maximo'
import type { BuscarPersona } from '#usuarios/buscar_persona'

/** El id de alguien que se nombró por su id o por su e-mail; nada si no es de nadie. */
export async function idDe(
  buscar: BuscarPersona,
  nombrada: string,
  token: string
): Promise<number | null> {
  const escrita = nombrada.trim()
  if (/^\d{1,10}$/.test(escrita)) {
    const id = Number(escrita)
    return id >= 1 && id <= ENTERO_MAXIMO ? id : null
  }
  const persona = escrita === '' ? null : await buscar.ejecutar({ email: escrita }, token)
  return persona?.id ?? null
}
