import { readFileSync } from 'node:fs'

/** Las variables del servidor: las que documenta .env.example, y el alias de una. */
export function variablesDocumentadas(): string[] {
  const ejemplo = readFileSync(new URL('../.env.example', import.meta.url), 'utf-8')
  const nombres = [...ejemplo.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, nombre = '']) => nombre)
  return [...nombres, 'FLASK_ENV']
}
