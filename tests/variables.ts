import { readFileSync } from 'node:fs'

/** Las variables del servidor: las que documenta .env.example. */
export function variablesDocumentadas(): string[] {
  const ejemplo = readFileSync(new URL('../.env.example', import.meta.url), 'utf-8')
  return [...ejemplo.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, nombre = '']) => nombre)
}
