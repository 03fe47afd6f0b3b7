import fc from 'fast-check'
import { seguir } from '#tests/documento/seguir'

/** Lo que usa de JSON Schema lo que el documento dice que se puede mandar. */
export type Forma = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  minProperties?: number
  format?: string
  items?: Forma
  properties?: Record<string, Forma>
  required?: string[]
  oneOf?: Forma[]
  anyOf?: Forma[]
}

/** Qué vale un campo, por su nombre, cuando el documento no puede decirlo: quiénes hay, por ejemplo. */
export type Sabidos = Record<string, fc.Arbitrary<unknown>>

/** Hasta dónde una forma puede nombrarse a sí misma. */
const HONDURA = 4

/** Valores que cumplen una forma. */
export function valores(referida: Forma, sabidos: Sabidos, hondura = 0): fc.Arbitrary<unknown> {
  const { cosa: forma } = seguir<Forma>(referida as { $ref: string }, '#')
  const seguirCon = (otra: Forma) => valores(otra, sabidos, hondura + 1)
  if ('const' in forma) {
    return fc.constant(forma.const)
  }
  if (forma.enum) {
    return fc.constantFrom(...forma.enum)
  }
  if (forma.oneOf) {
    return fc.oneof(...alcanzables(forma.oneOf, hondura).map(seguirCon))
  }
  const tipos = [forma.type ?? []].flat()
  return tipos.length === 0
    ? fc.jsonValue({ maxDepth: 1 })
    : fc.oneof(...tipos.map((tipo) => deTipo(tipo, forma, { sabidos, seguirCon })))
}

/** De lo que se nombra a sí mismo, muy adentro, solo lo que termina. */
function alcanzables(alternativas: Forma[], hondura: number): Forma[] {
  const terminan = alternativas.filter(({ $ref }) => $ref === undefined)
  return hondura < HONDURA || terminan.length === 0 ? alternativas : terminan
}

type Resto = { sabidos: Sabidos; seguirCon: (forma: Forma) => fc.Arbitrary<unknown> }

function deTipo(tipo: string, forma: Forma, resto: Resto): fc.Arbitrary<unknown> {
  switch (tipo) {
    case 'string':
      return deTexto(forma)
    case 'integer':
      return fc.oneof(
        fc.integer({ min: forma.minimum ?? -1000, max: Math.min(forma.maximum ?? 5000, 5000) }),
        fc.constantFrom(forma.minimum ?? 0, forma.maximum ?? 2147483647)
      )
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ noNaN: true, min: 0, max: 99 }))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(resto.seguirCon(forma.items ?? {}), {
        minLength: forma.minItems ?? 0,
        maxLength: Math.min(forma.maxItems ?? 3, 3),
      })
    default:
      return deObjeto(forma, resto)
  }
}

function deTexto({ pattern, format, minLength = 0, maxLength = 60 }: Forma): fc.Arbitrary<string> {
  if (format === 'date') {
    const dia = { min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }
    return fc.date(dia).map((fecha) => fecha.toISOString().slice(0, 10))
  }
  const libre = (unit: 'grapheme' | 'binary') =>
    fc.string({ unit, minLength, maxLength: Math.min(maxLength, 60) })
  const cualquiera = fc
    .oneof(
      libre('grapheme'),
      libre('binary'),
      // Los puntos de código que ocupan dos cuentan uno.
      fc.constantFrom('a', 'ñ', '🎬').map((uno) => uno.repeat(Math.min(maxLength, 20_000)))
    )
    // Un NUL no se puede guardar (docs/contrato.md §1).
    .map((uno) => uno.replaceAll('\0', 'x'))
  if (pattern === undefined) {
    return cualquiera
  }
  const cumple = new RegExp(pattern, 'u')
  const deEsa = /\(\?[=!]/.test(pattern) ? cualquiera : fc.stringMatching(cumple)
  return fc.oneof(deEsa, cualquiera).filter((uno) => cumple.test(uno))
}

function deObjeto(forma: Forma, { sabidos, seguirCon }: Resto): fc.Arbitrary<unknown> {
  const una = ({ required = [], properties = {} }: Forma) => {
    const exigidos = [...(forma.required ?? []), ...required]
    const campos = Object.entries({ ...forma.properties, ...properties }).map(
      ([nombre, suya]) => [nombre, sabidos[nombre] ?? seguirCon(suya)] as const
    )
    const nombres = campos.map(([nombre]) => nombre)
    const requiredKeys = nombres.filter((nombre) => exigidos.includes(nombre))
    return fc.record(Object.fromEntries(campos), { requiredKeys })
  }
  return fc
    .oneof(...(forma.anyOf ?? [{}]).map(una))
    .filter((objeto) => Object.keys(objeto).length >= (forma.minProperties ?? 0))
}
