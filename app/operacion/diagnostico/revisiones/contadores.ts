import { conLaBase, type HayAlguien } from '#operacion/diagnostico/con_la_base'
import { bien, mal, type Revision } from '#operacion/diagnostico/revision'

type Muestra = { mirados: number; distintos: { video: string }[] }

const CUANTOS_SE_NOMBRAN = 3

/** Que los contadores de los videos digan lo que hay. */
export function revisionDeContadores(
  hayAlguien: HayAlguien,
  muestrear: () => Promise<Muestra>
): Revision {
  return {
    nombre: 'contadores',
    limiteMs: 10_000,
    siFalla: 'Primero, lo de la base. Si lo demás anda, base:verificar los mira todos sin apuro.',
    revisar: conLaBase(hayAlguien, async () => {
      const { mirados, distintos } = await muestrear()
      if (distintos.length === 0) {
        return bien(`iguales a las filas, en ${mirados} videos`)
      }
      const algunos = distintos.slice(0, CUANTOS_SE_NOMBRAN).map(({ video }) => video)
      return mal(
        `distintos de las filas en ${distintos.length} de ${mirados} videos (${algunos.join(', ')}…)`,
        'Corré bin/ace base:verificar --reparar.'
      )
    }),
  }
}
