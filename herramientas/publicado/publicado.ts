import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'

export const PUBLICADO = join(import.meta.dirname, '../../docs/openapi.publicado.yaml')

/** Lo que no rompe a nadie, cambie como cambie. */
const TEXTOS = ['description', 'summary', 'example', 'examples', 'title', 'tags', 'x-adicional']

const AVISO =
  '# Lo que ya usan los clientes: docs/openapi.yaml como se lo publicó, sin sus textos. Lo escribe bin/publicar-documento.\n'

export function leerPublicado(): { paths: object } {
  return parse(readFileSync(PUBLICADO, 'utf-8'))
}

/** El documento como se lo congela. */
export function congelar({ paths, components }: { paths: object; components: object }): string {
  const enLosQueVale = (clave: string, valor: unknown) =>
    TEXTOS.includes(clave) && !esUnCampo(valor) ? undefined : valor
  const { schemas, responses, parameters, headers } = components as Record<string, object>
  const corto = { paths, components: { schemas, responses, parameters, headers } }
  return AVISO + stringify(JSON.parse(JSON.stringify(corto, enLosQueVale)), { lineWidth: 0 })
}

/** Un campo puede llamarse `description`: entonces dice su forma. */
const esUnCampo = (valor: unknown) =>
  typeof valor === 'object' && valor !== null && ('type' in valor || '$ref' in valor)
