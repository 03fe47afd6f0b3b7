import { EspectadorDesconocido } from '#muro/espectador_desconocido'
import type { ProbarReglas } from '#muro/probar_reglas'
import { explicar } from '#panel/parte'
import type { ReglaGuardada } from '#reglas/guardadas/leer_reglas'
import type { DefinicionDeRegla } from '#reglas/lenguaje/definicion'
import { describirCambio } from '#reglas/lenguaje/describir'
import { exigirDefinicion } from '#reglas/lenguaje/leer_definicion'

/** Lo que se ve de un muro: la primera página del teléfono, dos veces. */
const PAGINA = { offset: 0, cantidad: 20 }

/**
 * El conjunto como quedaría con esa regla así.
 *
 * @throws ReglasInvalidas si no se la puede guardar
 */
export function propuestaCon(
  reglas: ReglaGuardada[],
  id: number | null,
  datos: object
): DefinicionDeRegla[] {
  const orden = Math.max(0, ...reglas.map(({ contenido }) => contenido.orden)) + 1
  const actual = reglas.find((regla) => regla.id === id)
  const suya = exigirDefinicion({ orden, ...actual?.contenido, ...datos })
  const otras = reglas.filter((regla) => regla !== actual)
  return [...otras.flatMap(({ definicion }) => definicion ?? []), suya]
}

/** El muro de alguien antes y después, o por qué no se lo puede mostrar. */
export async function probarEnElMuro(
  probar: ProbarReglas,
  espectador: number,
  propuesta: DefinicionDeRegla[]
) {
  try {
    const videos = await probar.ejecutar({ espectador, pagina: PAGINA }, propuesta)
    return {
      prueba: videos.map(({ titulo, video, antes, despues }) => ({
        titulo,
        video,
        antes: { ...antes, reglas: enPalabras(antes.aportes) },
        despues: { ...despues, reglas: enPalabras(despues.aportes) },
        sube: antes.lugar - despues.lugar,
      })),
    }
  } catch (error) {
    return {
      problema: error instanceof EspectadorDesconocido ? error.message : explicar(error),
    }
  }
}

/** Por qué se cumple cada una está en el muro explicado. */
const enPalabras = (aportes: { regla: string; cambio: number }[]) =>
  aportes.map(({ regla, cambio }) => `${regla} ${describirCambio(cambio)}`).join(', ') || 'ninguna'
