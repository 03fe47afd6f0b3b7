import { DateTime } from 'luxon'
import { ENTERO_MAXIMO } from '#base/entero_maximo'
import type { Lugar } from '#base/pagina'
import { Rechazo } from '#exceptions/rechazo'

type Parte = Lugar[number]

const entero = (parte: Parte) => Number.isSafeInteger(parte)

const corto = (parte: Parte) =>
  typeof parte === 'number' && entero(parte) && Math.abs(parte) <= ENTERO_MAXIMO

/** Un día o un instante enteros: los demás que luxon entiende, la base no. */
const INSTANTE = /^(?!0000)\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}.*)?$/

/** Como la escribe la base, que puede no tenerla o decir que es infinita. */
const fecha = (parte: Parte) =>
  parte === null ||
  (typeof parte === 'string' &&
    (/^-?infinity$/.test(parte) ||
      (INSTANTE.test(parte) &&
        (DateTime.fromSQL(parte).isValid || DateTime.fromISO(parte).isValid))))

const textoDeMedia = (parte: Parte) =>
  typeof parte === 'string' && /^[0-9A-Za-z]{1,64}$/.test(parte)

/** De qué se hace el lugar de un elemento, según cómo se ordene su lista. */
const FORMAS = {
  id: [corto],
  /** El de algo que solo crece, que puede pasar de 32 bits. */
  idLargo: [entero],
  orden: [entero, entero],
  fecha: [fecha, entero],
  video: [entero, entero, textoDeMedia],
}

export type Forma = keyof typeof FORMAS

/** Un lugar como texto, que quien lo recibe no tiene que entender. */
export const escribirLugar = (lugar: Lugar): string =>
  Buffer.from(JSON.stringify(lugar)).toString('base64url')

/** @throws Rechazo 400 si no es el lugar de un elemento de una lista así */
export function leerLugar(texto: unknown, forma: Forma): Lugar {
  const lugar = typeof texto === 'string' && texto.length <= 256 ? interpretar(texto) : undefined
  const partes = FORMAS[forma]
  if (
    !Array.isArray(lugar) ||
    lugar.length !== partes.length ||
    !partes.every((sirve, i) => sirve(lugar[i]))
  ) {
    throw Rechazo.conMensaje(400, 'El parámetro desde no es de esta lista.')
  }
  return lugar
}

function interpretar(texto: string): unknown {
  try {
    return JSON.parse(Buffer.from(texto, 'base64url').toString('utf-8'))
  } catch {
    return undefined
  }
}
