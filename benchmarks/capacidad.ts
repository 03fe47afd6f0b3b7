/*
| Cuánto aguanta un servidor por núcleo, ruta por ruta:
|
|   bin/con-node node ace.js build && (cd build && npm ci --omit=dev --ignore-scripts)
|   bin/con-node node benchmarks/capacidad.ts build
|   bin/con-node node benchmarks/capacidad.ts build --segundos 30 --por-segundo 60
|
| Con el ritmo que se le pide, que tiene que ser menor que lo que aguanta, cuenta el procesador que usa el
| proceso: de ahí sale la capacidad de un núcleo entero, aunque la máquina la comparta con la base, la red
| local y esta misma medición. La memoria es la que queda al terminar.
*/
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CargaEnCurso, type Pedido } from '../tests/resistencia/carga.ts'
import { contar } from '../tests/resistencia/cifras.ts'
import { consumoDe } from '../tests/resistencia/consumo.ts'
import { durante } from '../tests/resistencia/espera.ts'
import { armarMundo } from '../tests/resistencia/mundo.ts'

const { values: opciones, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'segundos': { type: 'string', default: '20' },
    'por-segundo': { type: 'string', default: '40' },
  },
})
const segundos = Number(opciones.segundos)
const porSegundo = Number(opciones['por-segundo'])

const mundo = await armarMundo(resolve(positionals[0] ?? 'build'))
const servidor = await mundo.servidor()
const { comunidad } = mundo
const USOS: Record<string, () => Pedido> = {
  'uso variado': comunidad.elegir,
  'muro': () => comunidad.muro,
  'comentar': () => comunidad.comentar(),
  'chatear': () => comunidad.chatear(),
}
try {
  await medir(comunidad.elegir)
  for (const [uso, elegir] of Object.entries(USOS)) {
    process.stdout.write(`${JSON.stringify({ uso, ...(await medir(elegir)) })}\n`)
  }
} finally {
  await mundo.desarmar()
}

async function medir(elegir: () => Pedido) {
  const antes = consumoDe(servidor.pid)
  const carga = new CargaEnCurso({ url: servidor.url, porSegundo, elegir })
  await durante(segundos)
  const cifras = contar(await carga.terminar())
  const despues = consumoDe(servidor.pid)
  const msDeProcesador = ((despues.procesador - antes.procesador) * 1_000) / cifras.mandados
  return {
    ...cifras,
    msDeProcesador: Number(msDeProcesador.toFixed(1)),
    porSegundoPorNucleo: Math.round(1_000 / msDeProcesador),
    memoriaMB: despues.memoria,
  }
}
