/*
| Lo que hace `bin/run-unit-tests`: lint y tipos, y la suite entera una vez por base de datos.
*/
import { once } from 'node:events'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { compilarParaProbar } from './compilar.ts'
import { cronometro, pasaVerificacion } from './verificacion.ts'
import { CON_CUENTAS, encenderPostgres } from '../postgres/servidor.ts'
import { sinServidor } from './entorno.ts'
import { archivosDePruebas } from './seleccion.ts'

type Totales = { passed: number; failed: number; skipped: number }

const argumentos = process.argv.slice(2)
const sinLint = argumentos.includes('--sin-lint')
const pedidos = argumentos.filter((argumento) => argumento !== '--sin-lint')
const desconocida = pedidos.find((argumento) => argumento.startsWith('-'))
if (desconocida) {
  process.stderr.write(
    `No conozco la opción ${desconocida}. Uso: bin/run-unit-tests [--sin-lint] [archivos o carpetas…]\n`
  )
  process.exit(2)
}
const archivos = elegirOTerminar()
/** Lo que escribe se muestra cuando termina, para no mezclarse con lo de otra. */
const APARTE = { alFinal: true }

const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-corrida-'))
const totales: Totales = { passed: 0, failed: 0, skipped: 0 }

if (!sinLint) {
  await Promise.all([
    verificar('Lint', ['npx', 'eslint', '.', '--max-warnings=0']),
    verificar('Tipos y lo que nadie usa', [
      'sh',
      '-c',
      'npx tsc --noEmit && npx knip --no-progress',
    ]),
  ])
}
if (archivos.length > 0) {
  await conPostgres(async (enPostgres) => {
    await probar('SQLite', [], {})
    await probar('PostgreSQL', [], enPostgres)
  })
} else {
  await probarTodo()
}
rmSync(carpeta, { recursive: true, force: true })

const { passed, failed, skipped } = totales
process.stdout.write(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

/**
 * Cada suite donde hace falta, de a dos pasadas a la par: hay dos núcleos, y las que encienden procesos pasan
 * casi todo el tiempo esperándolos.
 */
async function probarTodo() {
  process.stdout.write('\n── Compilación\n')
  const compilado = compilarParaProbar()
  totales[compilado ? 'passed' : 'failed'] += 1
  if (!compilado) return
  const conCompilado = { COMPILADO_DE_PRUEBAS: compilado.carpeta }
  try {
    await conPostgres(async (base) => {
      const enPostgres = { ...base, ...conCompilado }
      await Promise.all([
        probar('SQLite', ['unit', 'red_local', 'contrato', 'functional', 'limites'], conCompilado),
        probar('PostgreSQL', ['contrato', 'functional'], enPostgres, APARTE),
      ])
      // Las demás suites no tocan la base de la corrida, y con una pasada alcanza. De a tres: esperan más todavía.
      await Promise.all([
        probar('SQLite, la consola', ['consola'], conCompilado),
        probar(
          'SQLite, con procesos',
          ['operacion', 'navegador', 'entregas'],
          conCompilado,
          APARTE
        ),
        probar('PostgreSQL, con procesos', ['entregas'], enPostgres, APARTE),
      ])
    })
  } finally {
    compilado.borrar()
  }
}

async function conPostgres(hacer: (entorno: Record<string, string>) => Promise<void>) {
  const postgres = await encenderPostgres({ ajustes: CON_CUENTAS })
  try {
    await hacer({ DATABASE_URL: postgres.url() })
  } finally {
    await postgres.detener()
  }
}

function elegirOTerminar(): string[] {
  try {
    return archivosDePruebas(pedidos)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
}

async function verificar(nombre: string, comando: string[]) {
  totales[(await pasaVerificacion(nombre, comando)) ? 'passed' : 'failed'] += 1
}

async function probar(
  nombre: string,
  suites: string[],
  entorno: Record<string, string>,
  { alFinal = false } = {}
) {
  const seleccion = archivos.length > 0 ? archivos.flatMap((uno) => ['--files', uno]) : suites
  const resumen = join(carpeta, `${nombre}.json`)
  const salida = join(carpeta, `${nombre}.txt`)
  const donde = alFinal ? openSync(salida, 'w') : 'inherit'
  if (!alFinal) {
    process.stdout.write(`\n── Pruebas sobre ${nombre}\n`)
  }
  const demora = cronometro()
  const corrida = spawn(
    process.execPath,
    ['--import=@poppinss/ts-exec', 'bin/test.ts', ...seleccion],
    {
      stdio: ['ignore', donde, donde],
      env: { ...sinServidor(process.env), ...entorno, RESUMEN_DE_PRUEBAS: resumen },
    }
  )
  const [status] = await once(corrida, 'exit')
  if (alFinal) {
    process.stdout.write(`\n── Pruebas sobre ${nombre}\n${readFileSync(salida, 'utf-8')}`)
  }
  process.stdout.write(`── ${nombre}: ${demora()}\n`)
  sumar(leerTotales(resumen), status)
}

/** Si la corrida murió sin dejar su resumen, o falló sin que fallara una prueba, es una falla. */
function sumar(corrida: Totales | undefined, estado: number | null) {
  totales.passed += corrida?.passed ?? 0
  totales.skipped += corrida?.skipped ?? 0
  totales.failed += corrida?.failed || (estado === 0 && corrida ? 0 : 1)
}

function leerTotales(resumen: string): Totales | undefined {
  try {
    return JSON.parse(readFileSync(resumen, 'utf-8'))
  } catch {
    return undefined
  }
}
