/*
| Un juez: uso con fallas que salen de una semilla, y al final un oráculo que compara.
|
|   bin/con-node node tests/caos/correr.ts CARPETA --semilla N --segundos S
|
| La misma semilla repite la misma sucesión de operaciones y de sorteos de fallas; qué transacción recibe
| cada sorteo depende del orden en que llegan. La última línea es «N passed, N failed».
*/
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pedir, type Anotado } from './cliente.ts'
import { armarMundo } from './mundo.ts'
import { comparar } from './oraculo.ts'
import { azarDe, elegir } from './semilla.ts'

const { values: opciones, positionals } = parseArgs({
  allowPositionals: true,
  options: { semilla: { type: 'string', default: '1' }, segundos: { type: 'string' } },
})
const semilla = Number(opciones.semilla)
const segundos = Number(opciones.segundos ?? 80)
const CLIENTES = 4
const MOSTRADOS = 20

process.stdout.write(`caos: semilla ${semilla}, ${segundos} s\n`)
const mundo = await armarMundo(resolve(positionals[0] ?? 'build'), azarDe(semilla))
const historia: Anotado[] = []
const fin = performance.now() + segundos * 1_000

mundo.proxy.activar(true)
await Promise.all(Array.from({ length: CLIENTES }, (_, cual) => usar(cual)))
mundo.proxy.activar(false)

const hallazgos = await comparar(mundo.base, historia)
// Una corrida en la que no se inyectó cada falla, o nada se aceptó, no prueba nada.
for (const [falla, veces] of Object.entries(mundo.proxy.cuenta)) {
  if (veces === 0) hallazgos.push(`No hubo ninguna falla ${falla}`)
}
if (!historia.some(({ estado }) => estado === 201)) hallazgos.push('Nada se aceptó')
await mundo.desarmar()

const dudas = historia.filter(({ estado }) => estado === 0 || estado >= 500).length
process.stdout.write(
  `semilla ${semilla}: ${historia.length} operaciones, ${dudas} en duda, fallas ` +
    `${JSON.stringify(mundo.proxy.cuenta)}, ${hallazgos.length} hallazgos\n`
)
hallazgos.slice(0, MOSTRADOS).forEach((hallazgo) => process.stdout.write(`  ✖ ${hallazgo}\n`))
process.stdout.write(hallazgos.length > 0 ? '0 passed, 1 failed\n' : '1 passed, 0 failed\n')
process.exit(hallazgos.length > 0 ? 1 : 0)

/** Cada cliente tiene su azar: lo que hace no depende de cuánto tardan los demás. */
async function usar(cual: number) {
  const azar = azarDe(semilla * 1_000 + cual + 1)
  for (let numero = 0; performance.now() < fin; numero++) {
    const texto = `Caos ${semilla}-${cual}-${numero}`
    const servidor = elegir(azar, mundo.servidores)
    const { persona, video } = mundo.comunidad.elegirCon(azar)
    if (azar() < 0.6) {
      const pedido = mundo.comunidad.comentar(persona, video)
      historia.push(await pedir(servidor, { ...pedido, cuerpo: { comentario: texto } }, texto))
    } else {
      const cuerpo = { reaccion: elegir(azar, ['me-gusta', 'no-me-gusta']) }
      const pedido = mundo.comunidad.reaccionar(persona, video)
      historia.push(await pedir(servidor, { ...pedido, cuerpo }, ''))
    }
  }
}
