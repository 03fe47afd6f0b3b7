/*
| Escribe en docs/arquitectura.md lo que dice lint/flechas.ts.
*/
import { readFileSync, writeFileSync } from 'node:fs'
import { conFlechas } from './dibujo.ts'

const DOCUMENTO = new URL('../../docs/arquitectura.md', import.meta.url)

writeFileSync(DOCUMENTO, conFlechas(readFileSync(DOCUMENTO, 'utf-8')))
