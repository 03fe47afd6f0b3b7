/** Lo que se compara de JSON Schema. */
export type Forma = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  items?: Forma
  properties?: Record<string, Forma>
  required?: string[]
  additionalProperties?: boolean | Forma
  unevaluatedProperties?: boolean
  allOf?: Forma[]
  oneOf?: Forma[]
  anyOf?: Forma[]
} & Partial<Record<Tope, number>>

/** Los topes, y si subir uno deja mandar menos. */
export const TOPES = {
  minLength: true,
  minimum: true,
  minItems: true,
  minProperties: true,
  maxLength: false,
  maximum: false,
  maxItems: false,
}
export type Tope = keyof typeof TOPES

/** Lo que hay en un lugar de un documento (`#/components/schemas/Video`). */
export function buscar<Cosa>(documento: object, lugar: string): Cosa {
  const pasos = lugar.slice(2).split('/')
  return pasos.reduce<unknown>(
    (cosa, paso) => (cosa as Record<string, unknown>)[paso.replaceAll('~1', '/')],
    documento
  ) as Cosa
}

/** Sigue las referencias, cualquier cosa que sea. */
export function resolver<Cosa extends object>(documento: object, cosa: Cosa): Cosa {
  return '$ref' in cosa && typeof cosa.$ref === 'string'
    ? resolver(documento, buscar<Cosa>(documento, cosa.$ref))
    : cosa
}

/** Una forma sin referencias en lo suyo y con lo que junta con `allOf`. */
export function aplanar(documento: object, forma: Forma): Forma {
  const { allOf = [], ...propia } = resolver(documento, forma)
  return allOf
    .map((parte) => aplanar(documento, parte))
    .reduce<Forma>(
      (junta, parte) => ({
        ...parte,
        ...junta,
        properties: { ...parte.properties, ...junta.properties },
        required: [...(parte.required ?? []), ...(junta.required ?? [])],
      }),
      propia
    )
}

/** De qué tipos puede ser; nada si puede ser cualquiera. */
export function tiposDe({ type, enum: opciones, const: unico }: Forma): string[] | undefined {
  if (type !== undefined) {
    return [type].flat()
  }
  const valores = unico === undefined ? opciones : [unico]
  return valores?.map((valor) => (valor === null ? 'null' : typeof valor))
}
