/*
| Cuánto cuesta ordenar una página del muro: bin/con-node node --import=@poppinss/ts-exec benchmarks/reglas.ts
|
| Compara el motor propio con la librería sola, y mide la demora más larga del bucle de eventos.
*/
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as siguienteVuelta } from 'node:timers/promises'
import { Engine } from 'json-rules-engine'
import type { Hechos } from '#reglas/hechos'
import { cambioDe, type DefinicionDeRegla } from '#reglas/lenguaje/definicion'
import { OPERADORES } from '#reglas/lenguaje/operadores'
import { traducir } from '#reglas/motor/compilar'
import { MotorDeReglas } from '#reglas/motor/motor'
import { ordenar } from '#reglas/motor/ordenar'

const VECES = 50
const NUMERICOS = [
  'cantidad_comentarios',
  'cantidad_me_gusta',
  'cantidad_no_me_gusta',
  'cantidad_visualizaciones',
  'antiguedad',
  'cantidad_contactos',
  'duracion',
] as const

const ESCENAS = [
  { videos: 10, reglas: 5, condiciones: 1, meta: 0.5 },
  { videos: 100, reglas: 50, condiciones: 1, meta: 60 },
  { videos: 100, reglas: 50, condiciones: 2, meta: 100 },
]

function armarReglas(cuantas: number, condiciones: number): DefinicionDeRegla[] {
  return Array.from({ length: cuantas }, (_, regla) => ({
    nombre: `Regla número ${regla}`,
    descripcion: '',
    condiciones: {
      todas: Array.from({ length: condiciones }, (__, cual) => ({
        hecho: NUMERICOS[(regla + cual) % NUMERICOS.length] ?? 'duracion',
        operador: 'mayor' as const,
        valor: regla * 2,
      })),
    },
    acciones: [{ tipo: 'incrementar_importancia', cantidad: 1 }],
    habilitada: true,
    orden: regla,
  }))
}

function armarVideos(cuantos: number): { hechos: Hechos }[] {
  const numero = (video: number, cual: number) => (video * 37 + cual * 13) % 100
  return Array.from({ length: cuantos }, (_, video) => ({
    hechos: {
      cantidad_comentarios: numero(video, 0),
      cantidad_me_gusta: numero(video, 1),
      cantidad_no_me_gusta: numero(video, 2),
      cantidad_visualizaciones: numero(video, 3),
      mi_reaccion: null,
      antiguedad: numero(video, 3),
      cantidad_contactos: numero(video, 4),
      es_contacto: false,
      visibilidad: 'publico',
      duracion: numero(video, 5),
    },
  }))
}

/** Las mismas reglas, evaluadas por la librería. */
function libreriaSola(definiciones: DefinicionDeRegla[]): Engine {
  const motor = new Engine(
    definiciones.map(({ nombre, condiciones, acciones }) => ({
      name: nombre,
      conditions: traducir(condiciones),
      event: { type: nombre, params: { cambio: cambioDe(acciones) } },
    }))
  )
  Object.entries(OPERADORES).forEach(([nombre, { seCumple }]) =>
    motor.addOperator(nombre, seCumple)
  )
  return motor
}

/** La mediana y la peor de varias veces, y la demora más larga del bucle de eventos. */
async function medir(tarea: () => Promise<unknown>) {
  for (let vez = 0; vez < VECES; vez++) {
    await tarea()
  }
  const demoras = monitorEventLoopDelay({ resolution: 1 })
  demoras.enable()
  const tiempos: number[] = []
  for (let vez = 0; vez < VECES; vez++) {
    await siguienteVuelta()
    const comienzo = performance.now()
    await tarea()
    tiempos.push(performance.now() - comienzo)
  }
  await siguienteVuelta()
  demoras.disable()
  tiempos.sort((uno, otro) => uno - otro)
  return {
    mediana: tiempos[VECES / 2] ?? 0,
    peor: tiempos.at(-1) ?? 0,
    demora: demoras.max / 1_000_000,
  }
}

const ms = (cuanto: number) => `${cuanto.toFixed(2)} ms`

for (const { videos, reglas, condiciones, meta } of ESCENAS) {
  const definiciones = armarReglas(reglas, condiciones)
  const elementos = armarVideos(videos)
  const motor = new MotorDeReglas(definiciones)
  const libreria = libreriaSola(definiciones)
  const propio = await medir(() => ordenar(motor, elementos))
  const ajeno = await medir(async () => {
    for (const { hechos } of elementos) {
      await libreria.run(hechos)
    }
  })
  process.stdout.write(
    `${videos} videos × ${reglas} reglas × ${condiciones} condiciones (meta ${ms(meta)}): ` +
      `mediana ${ms(propio.mediana)}, peor ${ms(propio.peor)}, demora ${ms(propio.demora)}; ` +
      `la librería sola, ${ms(ajeno.mediana)}\n`
  )
}
