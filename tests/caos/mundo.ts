import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as esperar } from 'node:timers/promises'
import { levantarFirebase } from '@chotuve/red-local/firebase/levantar'
import type { Entorno } from '../apoyo/procesos.ts'
import { puertoLibre } from '../apoyo/puertos.ts'
import { encenderRed } from '../humo/red.ts'
import { Comunidad } from '../resistencia/comunidad.ts'
import type { Averia } from './averias.ts'
import { conPostgres, conSqlite } from './bases.ts'
import { despliegues, migrar } from './migraciones.ts'
import { averiasDe, levantarMentiroso } from './mentiroso.ts'
import { averiasDeProgramas, Programa } from './programa.ts'
import { conRedis } from './redis.ts'
import { repartirRelojes } from './relojes.ts'
import { azarDe } from './semilla.ts'

export type Mundo = Awaited<ReturnType<typeof armarMundo>>

type Pedido = { compilado: string; semilla: number; enSqlite: boolean }

/**
 * Lo compilado con todo alrededor: tres servidores y un trabajador sobre PostgreSQL, o un servidor sobre un
 * archivo; auth, media y Firebase locales; y lo que le puede pasar a cada uno.
 */
export async function armarMundo({ compilado, semilla, enSqlite }: Pedido) {
  // A cada uno el suyo: lo que depende del orden de llegada no cambia lo que le toca a los demás.
  const azarPara = (cual: number) => azarDe(semilla * 1_000 + 500 + cual)
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-caos-'))
  const base = await (enSqlite ? conSqlite(carpeta) : conPostgres(azarPara(1)))
  const red = await encenderRed(carpeta)
  const auth = await levantarMentiroso(red.entorno.CHOTUVE_AUTH_URL, azarPara(2))
  const media = await levantarMentiroso(red.entorno.CHOTUVE_MEDIA_URL, azarPara(3))
  const redis = await conRedis()
  const relojes = repartirRelojes(azarPara(4))
  const firebase = await levantarFirebase({ datos: ':memory:' })
  const entorno: Entorno = {
    CHOTUVE_AUTH_URL: auth.url,
    CHOTUVE_MEDIA_URL: media.url,
    ...firebase.entorno,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    DATABASE_URL: base.url,
    ...redis.entorno,
    RED_TIEMPO_LIMITE_MS: '1500',
    FIREBASE_TIEMPO_LIMITE_MS: '3000',
    COLA_TRABAJADOR: enSqlite ? 'servidor' : 'aparte',
  }

  const directo = { ...entorno, DATABASE_URL: base.directa }
  assert.equal(await migrar(compilado, directo), undefined)
  const { averia: despliegue, hallazgos } = despliegues(compilado, directo)

  const urls: string[] = []
  const servidor = async (nombre: string, deMas: Entorno = {}) => {
    const puerto = await puertoLibre()
    const url = `http://127.0.0.1:${puerto}`
    urls.push(url)
    return new Programa(nombre, {
      cwd: compilado,
      argumentos: ['bin/server.js'],
      entorno: { ...entorno, ...relojes.entorno(nombre), ...deMas, PORT: String(puerto) },
      contesta: `${url}/ping`,
    })
  }
  // El vaciado no existe en producción: el primero no lo está, y en lo demás es igual.
  const servidores = [await servidor('servidor', { NODE_ENV: 'development' })]
  const trabajadores: Programa[] = []
  if (!enSqlite) {
    servidores.push(await servidor('servidor 2'), await servidor('servidor 3'))
    trabajadores.push(
      new Programa('trabajador', {
        cwd: compilado,
        argumentos: ['ace.js', 'cola:trabajar'],
        entorno: { ...entorno, ...relojes.entorno('trabajador') },
        dice: 'Entregando',
      })
    )
  }
  const programas = [...servidores, ...trabajadores]
  // De a uno: todos juntos tardarían más de lo que se los espera.
  for (const programa of programas) await programa.encender()

  const comunidad = await poblar(urls[0] ?? '')
  comunidad.personas.forEach(({ id }) => firebase.base.anotarDispositivo(id, `dispositivo-${id}`))
  const nuestras: Averia[] = [
    ...averiasDeProgramas('a un servidor', servidores, azarPara(5)),
    ...(enSqlite ? [] : averiasDeProgramas('al trabajador', trabajadores, azarPara(6))),
    ...base.averias,
    despliegue,
  ]
  const deOtros: Averia[] = [
    { nombre: 'Firebase se corta', romper: firebase.cortar, arreglar: firebase.reanudar },
    {
      nombre: 'auth y media se cuelgan',
      romper: async () => process.kill(red.pid, 'SIGSTOP'),
      arreglar: async () => process.kill(red.pid, 'SIGCONT'),
    },
    ...averiasDe([auth, media], azarPara(7)),
    ...redis.averias,
  ]

  return {
    base,
    firebase,
    comunidad,
    servidores: urls,
    deDesarrollo: urls[0] ?? '',
    relojes: relojes.repartidos,
    hallazgos: () => [...hallazgos, ...programas.flatMap((programa) => programa.hallazgos)],
    averias: { nuestras, deOtros },
    salida: () => programas.map((programa) => programa.salida()).join(''),
    async desarmar() {
      await Promise.all(programas.map((programa) => programa.detener('SIGKILL')))
      await firebase.cerrar()
      await redis.cerrar()
      auth.cerrar()
      media.cerrar()
      await red.apagar()
      await base.cerrar()
      rmSync(carpeta, { recursive: true, force: true })
    },
  }
}

/** En una máquina ocupada, poblarla también puede tardar de más: se vuelve a empezar, con otra gente. */
async function poblar(url: string, intentos = 30): Promise<Comunidad> {
  try {
    return await Comunidad.poblar(url, 8)
  } catch (error) {
    if (intentos === 1) throw error
    await esperar(2_000)
    return poblar(url, intentos - 1)
  }
}
