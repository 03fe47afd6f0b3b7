import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'
import { leerDocumento, METODOS, type Documento } from '#operacion/documento/leer_documento'

export const FUENTE = join(import.meta.dirname, '../../clientes/typescript/fuente')

const AVISO = '// Generado de docs/openapi.yaml por bin/generar-cliente: no se edita a mano.\n\n'

/** Lo que el cliente no usa: las cabeceras se leen sueltas, y los ejemplos son para la página. */
const DE_MAS = ['headers', 'example', 'examples']

/** Lo que se genera del cliente de TypeScript: cada archivo, con lo que dice. */
export async function textosDelCliente(): Promise<Record<string, string>> {
  const documento = leerDocumento()
  return Object.fromEntries([
    await conFormato('documento.ts', await tipos(documento)),
    await conFormato('operaciones.ts', operaciones(documento)),
  ])
}

/** Cómo es lo que va y lo que vuelve. Los caminos están con cada operación: no hacen falta dos veces. */
async function tipos(documento: Documento): Promise<string> {
  const corto: Documento = JSON.parse(
    JSON.stringify(documento, (clave: string, valor: unknown) =>
      DE_MAS.includes(clave) ? undefined : valor
    )
  )
  const declarados = await openapiTS(JSON.stringify(corto), {
    // Lo que tiene un valor por omisión no hace falta mandarlo.
    defaultNonNullable: false,
  })
  const utiles = declarados.filter(
    (una) =>
      !/interface (paths|webhooks)|type (\$defs|webhooks)/.test(astToString(una).slice(0, 60))
  )
  return astToString(utiles)
}

function operaciones({ paths }: Documento): string {
  const todas = Object.entries(paths).flatMap(([ruta, cosas]) =>
    METODOS.flatMap((metodo) => {
      const { operationId: id, summary } = { operationId: '', summary: '', ...cosas[metodo] }
      return id === ''
        ? []
        : `/** ${summary}. */\nexport const ${id} = /* @__PURE__ */ operacion<'${id}'>('${metodo.toUpperCase()}', '${ruta}')`
    })
  )
  return `import { operacion } from './operacion.ts'\n\n${todas.join('\n\n')}`
}

/** Como los demás archivos: lo que se revisa con ellos no puede tener otro formato. */
async function conFormato(archivo: string, texto: string): Promise<[string, string]> {
  const filepath = join(FUENTE, archivo)
  return [archivo, await format(AVISO + texto, { ...(await resolveConfig(filepath)), filepath })]
}
