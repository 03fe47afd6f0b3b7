import { enLugar, seguir } from './seguir.ts'

type Forma = {
  $ref?: string
  properties?: Record<string, Forma>
  items?: Forma
  oneOf?: Forma[]
  anyOf?: Forma[]
  additionalProperties?: unknown
  unevaluatedProperties?: unknown
}

/** Los objetos de una forma que no dicen si puede haber otras claves. Lo que se junta con `allOf` lo dice quien junta. */
export function abiertos(desde: string): string[] {
  const { cosa: forma, lugar } = seguir<Forma>({ $ref: desde }, desde)
  const callado =
    forma.additionalProperties === undefined && forma.unevaluatedProperties === undefined
  return [
    ...(forma.properties && callado ? [lugar] : []),
    ...Object.keys(forma.properties ?? {}).flatMap((clave) =>
      abiertos(enLugar(lugar, 'properties', clave))
    ),
    ...(forma.items ? abiertos(enLugar(lugar, 'items')) : []),
    ...(['oneOf', 'anyOf'] as const).flatMap((como) =>
      (forma[como] ?? []).flatMap((_una, i) => abiertos(enLugar(lugar, como, String(i))))
    ),
  ]
}
