import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DE_LA_COMPILACION, generarIndice } from '#consola/indice/leer_indice'

/** Lo que se compila con lo demás, porque se revisa con lo demás, pero no es del servidor. */
const DE_DESARROLLO = [
  'tests',
  'red_local',
  'benchmarks',
  'herramientas',
  'clientes',
  'lint',
  'knip.config.js',
  'knip.config.js.map',
  'bin/test.js',
  'bin/test.js.map',
  'bin/indexar.js',
  'bin/indexar.js.map',
  'bin/recortar_compilacion.js',
  'bin/recortar_compilacion.js.map',
]

/** Deja en una compilación solo lo que se despliega: la red local tiene un administrador de clave conocida. */
export function recortar(compilacion: string) {
  for (const nombre of DE_DESARROLLO) {
    rmSync(join(compilacion, nombre), { recursive: true, force: true })
  }
}

/** Qué comandos lleva: la compilación no tiene con qué averiguarlo sin cargarlos a todos. */
async function indexar(compilacion: string) {
  const { propios, deLosPaquetes } = await generarIndice()
  writeFileSync(join(compilacion, DE_LA_COMPILACION), JSON.stringify({ propios, deLosPaquetes }))
}

/** Lo que `ace build` corre al terminar. */
export default async function alCompilar() {
  const compilacion = join(import.meta.dirname, '../build')
  recortar(compilacion)
  await indexar(compilacion)
}
