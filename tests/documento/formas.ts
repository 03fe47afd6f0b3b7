import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { DOCUMENTO } from './operaciones.ts'

/** Lo que OpenAPI dice de más no es de JSON Schema, y los formatos son para quien lee: lo que se exige son los patrones. */
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
ajv.addSchema(DOCUMENTO, 'documento')

const preparadas = new Map<string, ValidateFunction>()

/** Por qué un valor no tiene la forma que está en un lugar del documento; nada si la tiene. */
export function diferencias(valor: unknown, lugar: string): string[] {
  const forma = preparadas.get(lugar) ?? ajv.compile({ $ref: `documento${encodeURI(lugar)}` })
  preparadas.set(lugar, forma)
  forma(valor)
  return (forma.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`
  )
}
