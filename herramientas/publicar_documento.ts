/*
| Congela docs/openapi.yaml como lo que ya usan los clientes: `bin/publicar-documento [--rompe]`.
*/
import { writeFileSync } from 'node:fs'
import { leerDocumento } from '#operacion/documento/leer_documento'
import { congelar, leerPublicado, PUBLICADO } from './publicado/publicado.ts'
import { rupturas } from './publicado/rupturas.ts'

const [opcion, ...demas] = process.argv.slice(2)
if ((opcion !== undefined && opcion !== '--rompe') || demas.length > 0) {
  process.stderr.write('Uso: bin/publicar-documento [--rompe]\n')
  process.exit(2)
}
const documento = leerDocumento()
const rompe = rupturas(leerPublicado(), documento)
for (const una of rompe) {
  process.stderr.write(`${una}\n`)
}
if (rompe.length > 0 && opcion !== '--rompe') {
  process.stderr.write(
    'Esto rompe a los clientes. Si no hay otra manera, --rompe, y se lo cuenta en CHANGELOG.md.\n'
  )
  process.exit(1)
}
writeFileSync(PUBLICADO, congelar(documento))
