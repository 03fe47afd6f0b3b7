import { tiposDe, TOPES, type Forma, type Tope } from './forma.ts'

/** En un pedido rompe dejar mandar menos; en una respuesta, contestar algo que antes no podía llegar. */
export type Sentido = 'pedido' | 'respuesta'

export type Documentos = { antes: object; ahora: object; sentido: Sentido }
export type Par = { antes: Forma; ahora: Forma }

/** Lo que puede llegar y lo que se espera, según para dónde va. */
const puesto = <Cosa>({ sentido }: Documentos, antes: Cosa, ahora: Cosa) =>
  sentido === 'pedido' ? { llega: antes, espera: ahora } : { llega: ahora, espera: antes }

export function compararTipos(docs: Documentos, { antes, ahora }: Par, lugar: string): string[] {
  const { llega, espera } = puesto(docs, tiposDe(antes), tiposDe(ahora))
  const entra = (tipo: string) =>
    espera === undefined ||
    espera.includes(tipo) ||
    (tipo === 'integer' && espera.includes('number'))
  const mal = llega === undefined ? espera !== undefined : !llega.every(entra)
  return mal ? [`${lugar}: cambió el tipo`] : []
}

export function compararValores(docs: Documentos, { antes, ahora }: Par, lugar: string): string[] {
  const de = ({ enum: opciones, const: unico }: Forma) => (unico === undefined ? opciones : [unico])
  const { llega, espera } = puesto(docs, de(antes), de(ahora))
  const mal = espera !== undefined && !(llega?.every((valor) => espera.includes(valor)) ?? false)
  return mal ? [`${lugar}: cambiaron los valores posibles`] : []
}

export function compararTopes(
  { sentido }: Documentos,
  { antes, ahora }: Par,
  lugar: string
): string[] {
  const cambio = antes.pattern !== ahora.pattern
  const patron = sentido === 'pedido' ? ahora.pattern : antes.pattern
  const mal = (Object.keys(TOPES) as Tope[]).filter((tope) => {
    const [era = TOPES[tope] ? -Infinity : Infinity, es] = [antes[tope], ahora[tope]]
    return es !== undefined && (TOPES[tope] ? es > era : es < era)
  })
  return [
    ...(cambio && patron !== undefined ? [`${lugar}: cambió el patrón`] : []),
    ...(sentido === 'pedido' ? mal.map((tope) => `${lugar}: deja mandar menos (${tope})`) : []),
  ]
}
