import { rmSync } from 'node:fs'
import { join } from 'node:path'

/** Lo que se compila con lo demás, porque se revisa con lo demás, pero no es del servidor. */
const DE_DESARROLLO = [
  'tests',
  'red_local',
  'benchmarks',
  'herramientas',
  'lint',
  'knip.config.js',
  'knip.config.js.map',
  'bin/test.js',
  'bin/test.js.map',
  'bin/recortar_compilacion.js',
  'bin/recortar_compilacion.js.map',
]

/** Deja en una compilación solo lo que se despliega: la red local tiene un administrador de clave conocida. */
export function recortar(compilacion: string) {
  for (const nombre of DE_DESARROLLO) {
    rmSync(join(compilacion, nombre), { recursive: true, force: true })
  }
}

/** Lo que `ace build` corre al terminar. */
export default function alCompilar() {
  recortar(join(import.meta.dirname, '../build'))
}
