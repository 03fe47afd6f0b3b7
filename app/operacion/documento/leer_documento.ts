import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** Lo que OpenAPI permite escribir: o está ahí, o se dice dónde está. */
export type Referible<Cosa> = Cosa | { $ref: string }

export type Cabecera = { description: string; schema: object; required?: boolean }

export type Respuesta = {
  description: string
  headers?: Record<string, Referible<Cabecera>>
  content?: Record<string, { schema: object; example?: unknown; examples?: object }>
}

export type Operacion = {
  operationId: string
  requestBody?: object
  responses: Record<string, Referible<Respuesta>>
}

/** Los que alguna ruta tiene. */
export const METODOS = ['get', 'put', 'post', 'delete'] as const

export type Documento = {
  'servers': { url: string; description: string }[]
  'paths': Record<string, Record<string, Operacion>>
  'components': { schemas: Record<string, object> }
  'x-cabeceras-comunes': Record<'siempre' | 'a-veces', Record<string, Referible<Cabecera>>>
  'x-respuestas-sin-operacion': Record<string, Referible<Respuesta>>
}

const DOCS = join(import.meta.dirname, '../../../docs')
/** El que contesta el documento, esté donde esté: la dirección es relativa a la suya. */
const ESTE_SERVIDOR = { url: '.', description: 'Este servidor' }
const REGLA = '#/components/schemas/Regla'

/** La descripción de la API (docs/openapi.yaml) en un solo documento: la forma de una regla está en otro archivo. */
export function leerDocumento(): Documento {
  const yaml = readFileSync(join(DOCS, 'openapi.yaml'), 'utf-8')
  const documento: Documento = parse(yaml.replaceAll('./regla.schema.json', REGLA))
  documento.components.schemas.Regla = leerRegla()
  documento.servers = [ESTE_SERVIDOR]
  return documento
}

/** Adentro de otro documento, lo que la forma dice de sí misma está en otro lugar. */
function leerRegla(): object {
  const json = readFileSync(join(DOCS, 'regla.schema.json'), 'utf-8')
  const { $schema, ...regla } = JSON.parse(json.replaceAll('"#/$defs/', `"${REGLA}/$defs/`))
  return regla
}
