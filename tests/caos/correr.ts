/*
| Un juez: uso con fallas que salen de una semilla, y al final un oráculo que compara.
|
|   bin/con-node node tests/caos/correr.ts CARPETA --semilla N --segundos S [--sqlite]
|
| Qué repite la misma semilla y qué no está en CONTRIBUTING.md. La última línea es «N passed, N failed».
*/
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as esperar } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { hacerAlgo } from './acciones.ts'
import { averiar } from './averias.ts'
import type { Anotado } from './cliente.ts'
import { PENDIENTES } from './invariantes.ts'
import { armarMundo } from './mundo.ts'
import { comparar } from './oraculo.ts'
import { azarDe } from './semilla.ts'
import { vaciarUnaVez } from './vaciado.ts'

const { values: opciones, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    semilla: { type: 'string', default: '1' },
    segundos: { type: 'string', default: '80' },
    sqlite: { type: 'boolean', default: false },
  },
})
const semilla = Number(opciones.semilla)
const segundos = Number(opciones.segundos)
const CLIENTES = 8
/** Entre una falla ajena y la otra tiene que haber con qué aceptar algo. */
const PAUSA_DE_OTROS_MS = { minima: 1_000, maxima: 4_000 }
const MOSTRADOS = 20

/**
 * Lo que puede tardar en entregarse todo con todo sano. Lo que más falló espera un cuarto de hora, y en una
 * corrida corta nada falla tantas veces.
 */
const DRENAJE_MS = segundos > 300 ? 1_000_000 : 240_000

// Al salir se termina lo que se encendió; una señal, de por sí, no sale así.
for (const senial of ['SIGTERM', 'SIGINT'] as const) process.once(senial, () => process.exit(130))

const donde = opciones.sqlite ? 'SQLite' : 'PostgreSQL'
process.stdout.write(`caos sobre ${donde}: semilla ${semilla}, ${segundos} s\n`)
const mundo = await armarMundo({
  compilado: resolve(positionals[0] ?? 'build'),
  semilla,
  enSqlite: opciones.sqlite,
})
const historia: Anotado[] = []
const fin = performance.now() + segundos * 1_000

mundo.base.activar(true)
const { nuestras, deOtros } = mundo.averias
const [deUno, deOtro, vaciados] = await Promise.all([
  averiar(nuestras, { azar: azarDe(semilla + 1), fin }),
  averiar(deOtros, { azar: azarDe(semilla + 2), fin, pausa: PAUSA_DE_OTROS_MS }),
  vaciarUnaVez(mundo, azarDe(semilla + 3), segundos),
  ...Array.from({ length: CLIENTES }, (_, cual) => usar(cual)),
])
const pasadas = [...deUno, ...deOtro]
historia.push(...vaciados)
mundo.base.activar(false)

const hallazgos = [...(await drenar()), ...(await comparar(mundo, historia)), ...mundo.hallazgos()]
// Una corrida en la que faltó alguna falla de la base, o nada se aceptó, no prueba nada.
for (const [falla, veces] of Object.entries(mundo.base.cuenta)) {
  if (veces === 0) hallazgos.push(`No hubo ninguna falla ${falla}`)
}
if (!historia.some(({ estado }) => estado === 201)) hallazgos.push('Nada se aceptó')
await mundo.desarmar()

// Lo que no llegó a pasar no se probó: en una corrida de más de un minuto se dice.
const faltaron = [...nuestras, ...deOtros]
  .map(({ nombre }) => nombre)
  .filter((nombre) => pasadas.every((una) => una.nombre !== nombre))
if (segundos > 60 && faltaron.length > 0) {
  process.stdout.write(`No pasó nunca: ${faltaron.join(', ')}\n`)
}
const dudas = historia.filter(({ estado }) => estado === 0 || estado >= 500).length
const demoras = historia.map(({ desde, hasta }) => hasta - desde)
process.stdout.write(
  `semilla ${semilla}: ${historia.length} operaciones, ${dudas} en duda, ` +
    `la más larga ${Math.round(demoras.reduce((una, otra) => Math.max(una, otra), 0))} ms, ` +
    `${hallazgos.length} hallazgos\n` +
    `  relojes: ${JSON.stringify(mundo.relojes)}\n` +
    `  operaciones: ${contadas(historia.map(({ operacion, estado }) => `${operacion} ${estado}`))}\n` +
    `  fallas de la base: ${JSON.stringify(mundo.base.cuenta)}\n` +
    `  averías: ${contadas(pasadas.map(({ nombre }) => nombre))}\n`
)
hallazgos.slice(0, MOSTRADOS).forEach((hallazgo) => process.stdout.write(`  ✖ ${hallazgo}\n`))
if (hallazgos.length > 0) {
  const archivo = join(tmpdir(), `chotuve-caos-${semilla}.json`)
  writeFileSync(archivo, JSON.stringify({ hallazgos, pasadas, historia, salida: mundo.salida() }))
  process.stdout.write(`Todo lo que pasó quedó en ${archivo}\n`)
  process.stdout.write(`${mundo.salida().split('\n').slice(-MOSTRADOS).join('\n')}\n`)
}
process.stdout.write(hallazgos.length > 0 ? '0 passed, 1 failed\n' : '1 passed, 0 failed\n')
process.exit(hallazgos.length > 0 ? 1 : 0)

/** Cuántas veces está cada uno. */
function contadas(nombres: string[]): string {
  const grupos = [...Map.groupBy(nombres, (nombre) => nombre)].sort(([una], [otra]) =>
    una.localeCompare(otra)
  )
  return JSON.stringify(Object.fromEntries(grupos.map(([nombre, suyas]) => [nombre, suyas.length])))
}

/** Cada cliente tiene su azar y sus personas: lo que hace no depende de cuánto tardan los demás. */
async function usar(cual: number) {
  const azar = azarDe(semilla * 1_000 + cual + 1)
  const personas = mundo.comunidad.personas.filter((_, lugar) => lugar % CLIENTES === cual)
  for (let numero = 0; performance.now() < fin; numero++) {
    const texto = `Caos ${semilla}-${cual}-${numero}`
    const anotado = await hacerAlgo({ mundo, azar, personas, texto })
    historia.push(anotado)
    // Con el servidor apagado no hay nadie: que no sea una vuelta tras otra.
    if (anotado.estado === 0) await esperar(250)
  }
}

/** Espera a que se entregue todo lo que falta. */
async function drenar(): Promise<string[]> {
  const limite = performance.now() + DRENAJE_MS
  for (;;) {
    const faltan = await mundo.base.consultar(PENDIENTES)
    if (faltan.length === 0) return []
    if (performance.now() > limite) return faltan.map((una) => `Quedó: ${JSON.stringify(una)}`)
    await esperar(250)
  }
}
