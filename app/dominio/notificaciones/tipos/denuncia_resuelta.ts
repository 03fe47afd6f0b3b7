import { Evento } from '#notificaciones/evento'

/** Quien administra no es una persona de la red: no se dice quién fue. */
const NADIE = 0

/**
 * A quien denunció, cuando se resuelve (docs/contrato.md §16). No nombra a nadie: ni a quien denunció, ni a los
 * demás que lo hicieron, ni a quien lo resolvió.
 */
export class DenunciaResuelta extends Evento {
  readonly tipo = 'denuncia_resuelta'
  readonly titulo = 'Revisamos tu denuncia'
  readonly cuerpo: string

  constructor({ destinatario, hecho }: { destinatario: number; hecho: boolean }) {
    super({ destinatario, causante: NADIE })
    this.cuerpo = hecho
      ? 'Revisamos lo que denunciaste y tomamos medidas. Gracias por avisar.'
      : 'Revisamos lo que denunciaste y no encontramos nada que no se pueda hacer en Chotuve.'
  }
}
