/*
| Escribe lo del cliente de TypeScript que sale de docs/openapi.yaml: `bin/generar-cliente`.
*/
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FUENTE, textosDelCliente } from './cliente/textos.ts'

for (const [archivo, texto] of Object.entries(await textosDelCliente())) {
  writeFileSync(join(FUENTE, archivo), texto)
}
