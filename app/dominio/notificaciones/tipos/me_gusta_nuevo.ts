import { EventoDeVideo } from '#notificaciones/evento_de_video'
import { PLANTILLAS } from '#notificaciones/plantillas'

const UNA_HORA = 3_600
const LE_GUSTO = ' le gustó tu video '

export const ME_GUSTA = 'me-gusta'

/** El cuerpo de un me gusta para el teléfono, si en la última hora hubo otros (docs/contrato.md §8). */
export function cuerpoConOtros(cuerpo: string, otros: number): string {
  // Con una función: en el texto de reemplazo de `replace`, `$` quiere decir otra cosa.
  return otros === 0
    ? cuerpo
    : cuerpo.replace(LE_GUSTO, () => ` y a ${otros} personas más les gustó tu video `)
}

/** Poner, sacar y volver a poner me gusta dentro de la hora avisa una vez (docs/contrato.md §8). */
export class MeGustaNuevo extends EventoDeVideo {
  readonly tipo = ME_GUSTA
  override readonly silencioSegundos = UNA_HORA

  get titulo() {
    return 'Nueva reacción a tu video'
  }

  get cuerpo() {
    return `${PLANTILLAS[ME_GUSTA].dice}${this.video.titulo}.`
  }
}
