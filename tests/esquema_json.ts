import { Ajv } from 'ajv'

/**
 * Prepara un esquema JSON publicado por otros, que puede ser de un borrador anterior.
 *
 * @returns lo que dice por qué un documento no lo cumple, o nada si lo cumple
 */
export function compilar(esquema: object): (documento: unknown) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false })
  const valida = ajv.compile(sinIdentificadores(esquema))
  return (documento) => {
    valida(documento)
    return (valida.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  }
}

/** `id` es de borradores que ya no se leen, y acá no hace falta: el esquema se refiere solo a sí mismo. */
function sinIdentificadores(esquema: object): object {
  const texto = JSON.stringify(esquema, (clave: string, valor: unknown) =>
    ['id', '$id', '$schema'].includes(clave) && typeof valor === 'string' ? undefined : valor
  )
  return JSON.parse(texto)
}
