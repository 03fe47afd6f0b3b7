/*
| Cuánto cuesta cada pedido, al lado de lo mismo escrito a mano (`piso/`): sobre lo compilado y un PostgreSQL de
| verdad, con auth y media simulados.
|
|   npm run bench                              compila y mide todo: unos minutos
|   npm run bench -- --corto                   una vuelta corta, con 8 conexiones
|   npm run bench -- --solo detalle --compilado build
|   npm run bench -- --perfil detalle          en qué paquetes se va el tiempo de un caso
|   npm run bench -- --caches                  con las dos cachés del producto encendidas, en su memoria
|
| Deja la tabla, los datos y el gráfico en tmp/rendimiento/. Antes de medir compara lo que contestan los tres. Los
| números cambian con la máquina y con lo que corra al lado: lo que se mira son las razones de una misma corrida.
*/
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compilar } from '../compilar.ts'
import { NOMBRES } from './casos.ts'
import { comparar } from './comparar.ts'
import { guardar } from './guardar.ts'
import type { Resultado } from './informe.ts'
import { medir, promediar, type Medicion } from './medir.ts'
import { armarMundo, SERVIDORES, type Mundo } from './mundo.ts'
import { repartir } from './perfil.ts'

const { values: opciones } = parseArgs({
  options: {
    corto: { type: 'boolean', default: false },
    compilado: { type: 'string' },
    solo: { type: 'string', multiple: true, default: [] },
    perfil: { type: 'string' },
    caches: { type: 'boolean', default: false },
  },
})
const desconocido = [...opciones.solo, opciones.perfil ?? 'ping'].find(
  (uno) => !NOMBRES.includes(uno)
)
if (desconocido !== undefined) {
  process.stderr.write(`No hay ningún caso «${desconocido}»: ${NOMBRES.join(', ')}\n`)
  process.exit(2)
}

const decir = (texto: string) => process.stdout.write(`${texto}\n`)
const compilado = resolve(opciones.compilado ?? compilar())
const casos = opciones.solo.length > 0 ? opciones.solo : NOMBRES
const plan = opciones.corto
  ? { conexiones: [8], vueltas: 1, segundos: 2, calor: { producto: 4, paquetes: 1, desnudo: 1 } }
  : {
      conexiones: [1, 8, 32],
      vueltas: 3,
      segundos: 3,
      calor: { producto: 10, paquetes: 3, desnudo: 3 },
    }

await (opciones.perfil === undefined ? medirTodo() : perfilar(opciones.perfil))

async function medirTodo() {
  const mundo = await armarMundo(compilado, { caches: opciones.caches })
  try {
    decir(`Contestan lo mismo: ${await comparar(mundo)} respuestas comparadas.`)
    const resultados: Resultado[] = []
    for (const caso of casos) {
      // Lo que V8 tarda en compilar lo que más se usa no es de ningún pedido, y el más grande tarda más.
      for (const cual of SERVIDORES) {
        await medirUno(mundo, cual, { caso, conexiones: 8, segundos: plan.calor[cual] })
      }
      for (const conexiones of plan.conexiones) {
        const resultado = await medirCaso(mundo, caso, conexiones)
        const vacio = caso === 'ping' && (await medirVacio(mundo, conexiones))
        resultados.push(vacio ? { ...resultado, vacio } : resultado)
      }
    }
    decir(`\n${guardar(resultados)}`)
  } finally {
    await mundo.desarmar()
  }
}

/** Los tres por turnos, varias vueltas: lo que la máquina haga al lado les toca a todos. */
async function medirCaso(mundo: Mundo, caso: string, conexiones: number): Promise<Resultado> {
  const vueltas = new Map(SERVIDORES.map((cual) => [cual, [] as Medicion[]]))
  for (let vuelta = 0; vuelta < plan.vueltas; vuelta++) {
    for (const cual of SERVIDORES) {
      vueltas
        .get(cual)
        ?.push(await medirUno(mundo, cual, { caso, conexiones, segundos: plan.segundos }))
    }
  }
  const promedio = (cual: (typeof SERVIDORES)[number]) => promediar(vueltas.get(cual) ?? [])
  decir(`${caso} con ${conexiones}`)
  return {
    caso,
    conexiones,
    servidores: {
      producto: promedio('producto'),
      paquetes: promedio('paquetes'),
      desnudo: promedio('desnudo'),
    },
  }
}

/** El framework solo, que de todo esto no tiene más que `ping`. */
async function medirVacio(mundo: Mundo, conexiones: number): Promise<Medicion> {
  const pedido = { caso: 'ping', conexiones, segundos: plan.segundos }
  await medir(mundo, mundo.vacio, { ...pedido, segundos: 3 })
  const vueltas: Medicion[] = []
  for (let vuelta = 0; vuelta < plan.vueltas; vuelta++) {
    vueltas.push(await medir(mundo, mundo.vacio, pedido))
  }
  return promediar(vueltas)
}

function medirUno(
  mundo: Mundo,
  cual: (typeof SERVIDORES)[number],
  pedido: Parameters<typeof medir>[2]
) {
  const servidor = mundo.servidores.get(cual)
  if (!servidor) {
    throw new Error(`No se encendió ${cual}`)
  }
  return medir(mundo, servidor, pedido)
}

async function perfilar(caso: string) {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-perfil-'))
  const node = ['--cpu-prof', `--cpu-prof-dir=${carpeta}`]
  const mundo = await armarMundo(compilado, { node, caches: opciones.caches })
  try {
    await medirUno(mundo, 'producto', { caso, conexiones: 8, segundos: 10 })
  } finally {
    await mundo.desarmar()
  }
  for (const [paquete, parte] of repartir(carpeta).slice(0, 25)) {
    decir(`${(parte * 100).toFixed(1).padStart(5)} %  ${paquete}`)
  }
  rmSync(carpeta, { recursive: true })
}
