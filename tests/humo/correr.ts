/*
| Prueba de humo de la compilación de producción, como la pone en marcha quien despliega: sin
| dependencias de desarrollo, contra una red local, en cada modo y sobre las dos bases.
|
|   node tests/humo/correr.ts CARPETA      (la de `node ace build`, con sus dependencias instaladas)
*/
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { lanzar, type Entorno } from '../apoyo/procesos.ts'
import { encenderServidor } from '../apoyo/servidor.ts'
import { encenderPostgres } from '../postgres/servidor.ts'
import { mirarElPanel } from './panel.ts'
import { encenderRed } from './red.ts'
import { recorrer } from './recorrido.ts'

const compilado = resolve(process.argv[2] ?? 'build')
const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-humo-'))
const postgres = await encenderPostgres()
const red = await encenderRed(carpeta)

const sqlite = `sqlite:///${join(carpeta, 'app.sqlite3')}`
const casos: Record<string, Entorno> = {
  'producción sobre PostgreSQL': { NODE_ENV: 'production', DATABASE_URL: postgres.url() },
  'producción sobre SQLite, solo con FLASK_ENV': {
    FLASK_ENV: 'production',
    DATABASE_URL: sqlite.replace('app', 'flask'),
  },
  'desarrollo': { DATABASE_URL: sqlite },
  'pruebas, en memoria': { FLASK_ENV: 'testing', DATABASE_URL: 'sqlite:///:memory:' },
}

/** Nada de esto se despliega. */
const DE_DESARROLLO = ['tests', 'red_local', 'benchmarks', 'herramientas', 'clientes', 'lint']

let pasaron = 0
let fallaron = 0
await anotar('no lleva nada de desarrollo', () => assert.deepEqual(deDesarrollo(), []))
for (const [nombre, entorno] of Object.entries(casos)) {
  await anotar(nombre, () => probar({ ...red.entorno, ...entorno }))
}

await red.apagar()
await postgres.detener()
rmSync(carpeta, { recursive: true, force: true })
process.stdout.write(`${pasaron} passed, ${fallaron} failed\n`)
process.exitCode = fallaron > 0 ? 1 : 0

async function anotar(nombre: string, caso: () => void | Promise<void>) {
  try {
    await caso()
    pasaron++
    process.stdout.write(`  ✔ humo: ${nombre}\n`)
  } catch (error) {
    fallaron++
    process.stdout.write(`  ✖ humo: ${nombre}\n${error}\n`)
  }
}

/** Lo que sobra en lo compilado: la red local, además, no puede venir entre sus dependencias. */
function deDesarrollo() {
  return [...DE_DESARROLLO, 'node_modules/@chotuve', 'node_modules/hono'].filter((uno) =>
    existsSync(join(compilado, uno))
  )
}

async function probar(entorno: Entorno) {
  if (!entorno.DATABASE_URL?.endsWith(':memory:')) {
    const migracion = lanzar(['ace.js', 'migration:run', '--force'], { cwd: compilado, entorno })
    assert.equal(await migracion.estado, 0, migracion.escrito())
  }

  const servidor = await encenderServidor(entorno, { compilado })
  try {
    await recorrer(servidor.url)
    await mirarElPanel(servidor.url)
  } finally {
    assert.equal(await servidor.detener(), 0, servidor.escrito())
  }
}
