import type { Respuesta, Referible } from '#operacion/documento/leer_documento'
import { cabecerasMal, type Cabeceras } from './cabeceras.ts'
import { anotarVista } from './cuenta.ts'
import { diferencias } from './formas.ts'
import { DOCUMENTO, operacionDe } from './operaciones.ts'
import { enLugar, seguir } from './seguir.ts'

/** Un pedido y lo que se contestó. Sin `ruta` no se llegó a entender cuál era. */
export type Contestado = {
  metodo: string
  ruta?: string
  estado: number
  cabeceras: Cabeceras
  cuerpo: string
}

/** Los que este servidor usa por su cuenta: `4XX` es para lo que se retransmite, y no los cubre. */
const PROPIOS = [400, 401, 403, 404, 405, 408, 409, 413, 415, 422, 429, 431]

/**
 * Compara lo que se contestó con el documento (docs/openapi.yaml).
 *
 * @throws Error si el estado, una cabecera o una clave no están documentados
 */
export function contrastar(contestado: Contestado) {
  const { metodo, ruta, estado } = contestado
  if (metodo === 'OPTIONS') {
    return
  }
  // Las cabeceras que no entran se rechazan antes de saber de qué ruta son.
  const documentada = ruta === undefined || estado === 431 ? undefined : operacionDe(metodo, ruta)
  const estados = documentada?.operacion.responses ?? DOCUMENTO['x-respuestas-sin-operacion']
  const lugar = documentada ? `${documentada.lugar}/responses` : '#/x-respuestas-sin-operacion'
  const clave = claveDe(estados, estado)
  const nombre = documentada?.nombre ?? 'sin operación'
  const mal =
    clave === undefined
      ? ['el estado no está documentado']
      : respuestaMal(contestado, estados[clave] as Referible<Respuesta>, enLugar(lugar, clave))
  if (mal.length > 0) {
    const que = `${metodo} ${ruta ?? ''} contestó ${estado} ${contestado.cuerpo.slice(0, 300)}`
    throw new Error(`docs/openapi.yaml (${nombre}): ${que}\n  ${mal.join('\n  ')}`)
  }
  anotarVista(nombre, clave ?? '')
}

function claveDe(estados: object, estado: number): string | undefined {
  if (String(estado) in estados) {
    return String(estado)
  }
  const retransmitido = estado >= 400 && estado < 500 && !PROPIOS.includes(estado)
  return retransmitido && '4XX' in estados ? '4XX' : undefined
}

function respuestaMal(
  { metodo, cabeceras, cuerpo }: Contestado,
  referible: Referible<Respuesta>,
  desde: string
): string[] {
  const { cosa: respuesta, lugar } = seguir<Respuesta>(referible, desde)
  const mal = cabecerasMal(cabeceras, respuesta, lugar)
  if (!respuesta.content) {
    return cuerpo === '' ? mal : [...mal, 'hay un cuerpo y no está documentado']
  }
  const [tipo = ''] = (cabeceras['content-type'] ?? '').split(';')
  if (!(tipo in respuesta.content)) {
    return [...mal, `el tipo ${tipo} no está documentado`]
  }
  if (metodo === 'HEAD') {
    return mal
  }
  const forma = enLugar(lugar, 'content', tipo, 'schema')
  return [...mal, ...diferencias(tipo === 'application/json' ? JSON.parse(cuerpo) : cuerpo, forma)]
}
