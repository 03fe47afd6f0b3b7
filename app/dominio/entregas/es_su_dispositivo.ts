import { anotarDispositivo, posterioresEn } from '#dispositivos/dispositivos'
import type { PushDeFirebase } from '#red/firebase/contrato'

/**
 * Si un dispositivo sigue siendo de alguien: el nodo que su teléfono escribió queda en Firebase aunque otra
 * persona haya entrado después en el mismo teléfono (docs/contrato.md §8).
 */
export async function esSuDispositivo(
  push: Pick<PushDeFirebase, 'leerDispositivo'>,
  { usuario, token }: { usuario: number; token: string }
): Promise<boolean> {
  await anotarDispositivo(usuario, token)
  for (const otro of await posterioresEn(usuario, token)) {
    // Pudo irse a otro teléfono: lo que vale es lo que dice Firebase.
    const suyo = await push.leerDispositivo(otro)
    if (suyo === token) {
      return false
    }
    await anotarDispositivo(otro, suyo)
  }
  return true
}
