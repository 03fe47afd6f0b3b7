import { DateTime } from 'luxon'
import { numeroEscrito } from '#consola/grafico/escala'

/** Cómo se escribe un instante: siempre en UTC, que es como se cuentan los días. */
export function fecha(valor: unknown): string {
  const leida =
    valor instanceof Date
      ? DateTime.fromJSDate(valor)
      : DateTime.isDateTime(valor)
        ? valor
        : DateTime.fromISO(String(valor))
  return leida.isValid ? leida.toUTC().toFormat("d/M/yyyy HH:mm 'UTC'") : '—'
}

/** Una cantidad de cosas, con su nombre en singular o en plural. */
export const cuantos = (cantidad: number, una: string, varias: string): string =>
  `${numeroEscrito(cantidad)} ${cantidad === 1 ? una : varias}`

export { numeroEscrito as numero }

const ESTADOS: Record<string, string> = {
  'bien': 'Bien',
  'aviso': 'Atención',
  'mal': 'Mal',
  'apagado': 'Apagado',
  'sin-saber': 'No se sabe',
}

/** Un estado con palabras: el color no alcanza. */
export const comoEsta = (estado: string): string => ESTADOS[estado] ?? estado

type Nombrable = { nombre: string | null; apellido: string | null }

export const nombreDe = ({ nombre, apellido }: Nombrable): string =>
  [nombre, apellido].filter(Boolean).join(' ')

const ENTREGAS: Record<string, string> = { entregada: 'bien', fallida: 'mal', pendiente: 'aviso' }

/** De qué color es cómo va una entrega. */
export const comoVa = (estado: string): string => ENTREGAS[estado] ?? 'apagado'
