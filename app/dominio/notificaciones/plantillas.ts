/** Donde va el nombre de quien causó un evento: se guarda así y se lo averigua al mandar o al leer. */
const QUIEN = '{quien}'

/** Lo que dice cada tipo de quien la causó, y en cuál de los dos textos (docs/contrato.md §8). */
export const PLANTILLAS = {
  'solicitud-recibida': { en: 'cuerpo', dice: `${QUIEN} te envió una solicitud de contacto.` },
  'solicitud-aceptada': { en: 'cuerpo', dice: `Ahora vos y ${QUIEN} son contactos.` },
  'mensaje': { en: 'titulo', dice: `Nuevo mensaje de ${QUIEN}.` },
  /** Le sigue el título del video. */
  'me-gusta': { en: 'cuerpo', dice: `A ${QUIEN} le gustó tu video ` },
  'comentario': { en: 'titulo', dice: `${QUIEN} comentó tu video` },
} as const

export type Textos = { titulo: string; cuerpo: string }

type ConTextos = Textos & { tipo: string }

const esDeUnTipo = (tipo: string): tipo is keyof typeof PLANTILLAS =>
  Object.hasOwn(PLANTILLAS, tipo)

/** En qué texto falta el nombre, si falta: el otro lo escribió alguien, y puede decir cualquier cosa. */
function dondeFalta(notificacion: ConTextos): keyof Textos | null {
  if (!esDeUnTipo(notificacion.tipo)) {
    return null
  }
  const { en, dice } = PLANTILLAS[notificacion.tipo]
  return notificacion[en].startsWith(dice) ? en : null
}

export const faltaElNombre = (notificacion: ConTextos): boolean => dondeFalta(notificacion) !== null

/** Los textos de una notificación, con el nombre si le faltaba. */
export function conNombre(notificacion: ConTextos, nombre: string): Textos {
  const { titulo, cuerpo } = notificacion
  const donde = dondeFalta(notificacion)
  const textos = { titulo, cuerpo }
  // Con una función: en el texto de reemplazo de `replace`, `$` quiere decir otra cosa.
  return donde ? { ...textos, [donde]: textos[donde].replace(QUIEN, () => nombre) } : textos
}

/** Los tipos cuyo otro texto lo escribió quien la causó. */
const CON_TEXTO_AJENO = ['mensaje', 'comentario']

/**
 * Los textos sin nada de quien la causó: el nombre vuelve a faltar, y lo que escribió se quita. De un me gusta queda
 * el título del video, que es de quien la recibió.
 */
export function sinQuienLaCauso(notificacion: ConTextos): Textos {
  const { tipo, titulo, cuerpo } = notificacion
  if (!esDeUnTipo(tipo) || dondeFalta(notificacion) === 'cuerpo') {
    return { titulo, cuerpo }
  }
  const { en, dice } = PLANTILLAS[tipo]
  const [, loQueSigue = ''] = dice.split(QUIEN)
  const desde = notificacion[en].lastIndexOf(loQueSigue)
  const resto = desde === -1 ? '' : notificacion[en].slice(desde + loQueSigue.length)
  return {
    titulo: en === 'titulo' ? dice : titulo,
    cuerpo: en === 'cuerpo' ? dice + resto : CON_TEXTO_AJENO.includes(tipo) ? '' : cuerpo,
  }
}
