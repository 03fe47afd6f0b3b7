import type { Anotado, Operacion } from './cliente.ts'

/** Lo que cada operación puede contestar con todo sano (docs/contrato.md §3, §5, §6). */
const SANOS: Record<Operacion, number[]> = {
  comentar: [201],
  reaccionar: [200, 201],
  // Después de un vaciado, hasta que vuelvan a serlo, no son contactos.
  chatear: [201, 400],
  solicitar: [201, 400, 429],
  contestar: [200, 404],
  leer: [200],
  vaciar: [200, 500],
}

/** Y con algo roto: nadie contestó, otro servidor, la base, o el tiempo (docs/contrato.md §1). */
const CON_FALLAS = [0, 502, 503, 504]

/** Las razones de un 400, con su texto exacto. */
const RAZONES: Partial<Record<Operacion, string[]>> = {
  chatear: ['El destinatario no es contacto.'],
  solicitar: [
    'No podés enviarte una solicitud a vos mismo',
    'Ya hay una solicitud pendiente.',
    'Debe aceptar la solicitud',
    'El usuario ya es un contacto',
  ],
}

/** Muy por debajo de los 60 s que espera un teléfono, con lo que puede estar detenido un servidor. */
const LIMITE_MS = 20_000

const esObjeto = (valor: unknown): valor is Record<string, unknown> =>
  typeof valor === 'object' && valor !== null && !Array.isArray(valor)

/** Lo que una respuesta tiene de malo por sí sola. */
export function mirarRespuesta(anotado: Anotado): string[] {
  const { operacion, ruta, estado, desde, hasta, cuerpo, identificador } = anotado
  const demora = Math.round(hasta - desde)
  const dicho = `${operacion} ${ruta} a los ${Math.round(desde)} ms`
  const hallazgos: string[] = []
  if (![...SANOS[operacion], ...CON_FALLAS].includes(estado)) {
    hallazgos.push(`${dicho} contestó ${estado} ${JSON.stringify(cuerpo)}`)
  }
  if (demora > LIMITE_MS) {
    hallazgos.push(`${dicho} tardó ${demora} ms`)
  }
  if (estado !== 0 && !esElCuerpo(anotado)) {
    hallazgos.push(`${dicho} contestó ${estado} con ${JSON.stringify(cuerpo)}`)
  }
  if (estado !== 0 && !identificador) {
    hallazgos.push(`${dicho} contestó ${estado} sin X-Request-Id`)
  }
  return hallazgos
}

/** Un error dice algo con una oración; lo que sale bien no dice nada, o trae lo que se leyó. */
function esElCuerpo({ operacion, estado, cuerpo }: Anotado): boolean {
  if (estado < 300) {
    return operacion === 'leer'
      ? Array.isArray(cuerpo) || esObjeto(cuerpo)
      : JSON.stringify(cuerpo) === '{}'
  }
  if (!esObjeto(cuerpo) || typeof (cuerpo.mensaje ?? cuerpo.error) !== 'string') return false
  const razones = estado === 400 ? RAZONES[operacion] : undefined
  return razones === undefined || razones.includes(String(cuerpo.mensaje))
}
