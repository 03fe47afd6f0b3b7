import { OtraVersion } from '#reglas/guardadas/transaccion'
import { ReglasInvalidas, type ErrorDeRegla } from '#reglas/lenguaje/errores'

export const MIENTRAS_TANTO =
  'Otra persona cambió las reglas mientras tanto. No se guardó nada: fijate en la historia qué cambió.'

type Intento<Hecho> =
  | { tipo: 'hecho'; hecho: Hecho }
  | { tipo: 'invalidas'; errores: ErrorDeRegla[] }
  | { tipo: 'otra-version' }

/** Prueba a hacer algo con las reglas: que no se puedan guardar, o que otro las haya cambiado, es de esperar. */
export async function intentar<Hecho>(
  tarea: () => Hecho | Promise<Hecho>
): Promise<Intento<Hecho>> {
  try {
    return { tipo: 'hecho', hecho: await tarea() }
  } catch (error) {
    if (error instanceof ReglasInvalidas) {
      return { tipo: 'invalidas', errores: error.errores }
    }
    if (error instanceof OtraVersion) {
      return { tipo: 'otra-version' }
    }
    throw error
  }
}
