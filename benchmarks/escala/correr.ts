/*
| Cómo se comporta el servidor con mucho: muchas filas, mucha gente sobre lo mismo, muchos contactos, muchos procesos.
| Cada programa dice qué mide y cuánto tarda. Sobre lo compilado, con un PostgreSQL de verdad, y auth y media
| simulados.
|
|   npm run bench -- --escala                         todos
|   npm run bench -- --escala llano --filas 1000000   uno, más chico
|   npm run bench -- --escala llano bucle --caso '/stats de diez años'    de las lecturas, solo esa
|   npm run bench -- --escala caliente memoria --compilado build --segundos 2
|
| Cada medida queda con su límite y si lo cumple en tmp/rendimiento/: escala.json y escala.md, con lo último que midió
| cada programa.
*/
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compilar } from '../compilar.ts'
import { caliente } from './caliente.ts'
import { contactos } from './contactos.ts'
import { contadores } from './contadores.ts'
import type { Contexto } from './contexto.ts'
import { detenciones } from './detenciones.ts'
import { llano } from './llano.ts'
import { memoria } from './memoria.ts'
import { procesos } from './procesos.ts'
import { reparto } from './reparto.ts'
import { comoFila, guardar, juzgar, type Resultado } from './resultados.ts'
import { sqlite } from './sqlite.ts'

type Programa = { objetivo: number; correr: (contexto: Contexto) => Promise<void> }

const PROGRAMAS: Record<string, Programa> = {
  llano: { objetivo: 3, correr: llano },
  contadores: { objetivo: 3, correr: contadores },
  caliente: { objetivo: 4, correr: caliente },
  contactos: { objetivo: 5, correr: contactos },
  sqlite: { objetivo: 6, correr: sqlite },
  procesos: { objetivo: 7, correr: procesos },
  bucle: { objetivo: 7, correr: detenciones },
  memoria: { objetivo: 8, correr: memoria },
  reparto: { objetivo: 10, correr: reparto },
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    escala: { type: 'boolean' },
    compilado: { type: 'string' },
    filas: { type: 'string', default: '10000000' },
    operaciones: { type: 'string', default: '1000000' },
    pedidos: { type: 'string', default: '100000' },
    segundos: { type: 'string', default: '3' },
    vueltas: { type: 'string', default: '3' },
    caso: { type: 'string', multiple: true, default: [] },
    entorno: { type: 'string', multiple: true, default: [] },
  },
})
const numeros = {
  filas: Number(values.filas),
  operaciones: Number(values.operaciones),
  pedidos: Number(values.pedidos),
  segundos: Number(values.segundos),
  vueltas: Number(values.vueltas),
}
const entorno = Object.fromEntries(values.entorno.map((una) => una.split(/=(.*)/s).slice(0, 2)))
const desconocido = positionals.find((uno) => !(uno in PROGRAMAS))
if (desconocido !== undefined || Object.values(numeros).some((uno) => !(uno > 0))) {
  process.stderr.write(
    `${desconocido === undefined ? 'Hay un número que no sirve' : `No hay ningún programa «${desconocido}»`}: ${Object.keys(PROGRAMAS).join(', ')}\n`
  )
  process.exit(2)
}

const decir = (texto: string) => process.stdout.write(`${texto}\n`)
const compilado = resolve(values.compilado ?? compilar())
for (const nombre of positionals.length > 0 ? positionals : Object.keys(PROGRAMAS)) {
  const { objetivo, correr } = PROGRAMAS[nombre] ?? { objetivo: 0, correr: async () => undefined }
  const resultados: Resultado[] = []
  await correr({
    compilado,
    opciones: { ...numeros, casos: values.caso, entorno },
    decir,
    anotar(medida) {
      const resultado = { programa: nombre, objetivo, ...medida, cumple: juzgar(medida) }
      resultados.push(resultado)
      decir(comoFila(resultado).join(' · '))
    },
  })
  guardar(resultados)
}
process.exit(0)
