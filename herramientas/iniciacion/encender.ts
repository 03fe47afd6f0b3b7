import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { VIDEOS_DE_DEMO } from '../../database/demo/comunidad.ts'
import { PERSONAS } from '../../database/demo/personas.ts'
import { guardarEnPrivado, ubicar } from './datos.ts'
import {
  anotarDispositivos,
  argumentosDeFirebase,
  entornoDeFirebase,
  guardarEntorno,
} from './firebase.ts'
import type { Opciones } from './opciones.ts'
import type { Procesos } from './procesos.ts'
import { direccionDelServidor, resumen } from './resumen.ts'
import { entrar, primerVideo } from './visita.ts'

/** Lo que se llega a ver de una vez en los gráficos del administrador web. */
const DIAS_DE_HISTORIA = 60

/**
 * Lo que cuesta resumir una clave en la red local: poco. Las suyas están a la vista de todos, y sembrar miles de personas
 * no puede tardar lo que tarda cuidarlas.
 */
const COSTO_DE_CLAVE = 256

/**
 * Enciende todo, de a un paso y contándolo, y devuelve lo que alguien que recién llega necesita ver.
 *
 * @throws Error si algo no arranca
 */
export async function encenderTodo(opciones: Opciones, procesos: Procesos): Promise<string> {
  const { puerto, authPuerto, mediaPuerto, conDemo } = opciones
  const { base, redLocal, registro, entorno: archivoDeEntorno } = ubicar(opciones.datos)
  const app = direccionDelServidor(opciones)
  const media = `http://localhost:${mediaPuerto}`
  const entorno = {
    NODE_ENV: 'development',
    DATABASE_URL: opciones.baseAjena ?? base,
    CHOTUVE_AUTH_URL: `http://localhost:${authPuerto}`,
    CHOTUVE_MEDIA_URL: media,
    HOST: opciones.host,
    PORT: String(puerto),
  }
  const node = (...argumentos: string[]) => [process.execPath, ...argumentos]
  const ace = (suyo: Record<string, string>, ...argumentos: string[]) =>
    procesos.correr({
      nombre: argumentos.join(' '),
      comando: node('ace.js', ...argumentos),
      entorno: suyo,
      registro: registro('comandos'),
    })

  await procesos.correr({ nombre: 'la instalación', comando: ['bin/instalar'] })
  guardarEnPrivado()

  decir('Encendiendo la red local…')
  const puertos = ['--auth-puerto', `${authPuerto}`, '--media-puerto', `${mediaPuerto}`]
  puertos.push('--costo-de-clave', `${COSTO_DE_CLAVE}`)
  puertos.push(...argumentosDeFirebase(opciones), ...historiaDeLaDemo(redLocal, conDemo))
  await procesos.encender(
    {
      nombre: 'la red local',
      // Solo para esta máquina: la red local tiene un administrador de clave conocida.
      comando: node('red_local/main.ts', ...puertos, '--datos', redLocal, '--host', '127.0.0.1'),
      registro: registro('red_local'),
    },
    opciones.conFirebaseLocal
      ? `http://localhost:${opciones.firebasePuerto}/.json`
      : `${media}/ping`
  )
  const conFirebase = { ...entorno, ...entornoDeFirebase(opciones, redLocal) }
  guardarEntorno(archivoDeEntorno, conFirebase)
  decir('Migrando la base…')
  await ace(entorno, 'migration:run')
  if (conDemo) {
    decir('Sembrando la demo, si la base está vacía…')
    await ace(conFirebase, 'demo:sembrar', '--si-esta-vacia')
  }
  decir('Encendiendo el servidor…')
  await procesos.encender(
    {
      nombre: 'el servidor',
      comando: node('--import=@poppinss/ts-exec', 'bin/server.ts'),
      entorno: conFirebase,
      registro: registro('servidor'),
    },
    `${app}/ping`
  )

  // La base pudo empezar sin la demo, o sus personas haber cambiado de clave.
  const gente = await entrar(app, PERSONAS)
  if (opciones.conFirebaseLocal) {
    await anotarDispositivos(opciones.firebasePuerto, gente)
  }
  const personas = gente.slice(0, 2)
  const video = await primerVideo(app, personas[0])
  return resumen({ opciones, personas, video })
}

/** En una red recién hecha, lo que se siembra se reparte en los últimos días; en una con datos, es de ahora. */
function historiaDeLaDemo(redLocal: string, conDemo: boolean): string[] {
  const estaHecha = existsSync(join(redLocal, 'auth.sqlite3'))
  return conDemo && !estaHecha
    ? ['--historia', `${DIAS_DE_HISTORIA}:${PERSONAS.length + VIDEOS_DE_DEMO.length}`]
    : []
}

function decir(mensaje: string) {
  process.stdout.write(`${mensaje}\n`)
}
