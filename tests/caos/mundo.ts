import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { levantarFirebase } from '../../red_local/firebase/levantar.ts'
import { encender, puertoLibre, type Entorno } from '../humo/procesos.ts'
import { encenderRed } from '../humo/red.ts'
import { Comunidad } from '../resistencia/comunidad.ts'
import type { Averia } from './averias.ts'
import { conPostgres, conSqlite } from './bases.ts'
import { averiasDe, levantarMentiroso } from './mentiroso.ts'
import { averiasDeProgramas, Programa } from './programa.ts'

export type Mundo = Awaited<ReturnType<typeof armarMundo>>

type Pedido = { compilado: string; azar: () => number; enSqlite: boolean }

/**
 * Lo compilado con todo alrededor: tres servidores y un trabajador sobre PostgreSQL, o un servidor sobre un
 * archivo; auth, media y Firebase locales; y lo que le puede pasar a cada uno.
 */
export async function armarMundo({ compilado, azar, enSqlite }: Pedido) {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-caos-'))
  const base = await (enSqlite ? conSqlite(carpeta) : conPostgres(azar))
  const red = await encenderRed(carpeta)
  const auth = await levantarMentiroso(red.entorno.CHOTUVE_AUTH_URL, azar)
  const media = await levantarMentiroso(red.entorno.CHOTUVE_MEDIA_URL, azar)
  const firebase = await levantarFirebase({ datos: ':memory:' })
  const entorno: Entorno = {
    CHOTUVE_AUTH_URL: auth.url,
    CHOTUVE_MEDIA_URL: media.url,
    ...firebase.entorno,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    DATABASE_URL: base.url,
    LIMITES: 'no',
    RED_TIEMPO_LIMITE_MS: '1500',
    FIREBASE_TIEMPO_LIMITE_MS: '1000',
    COLA_TRABAJADOR: enSqlite ? 'servidor' : 'aparte',
  }

  const migracion = encender(['ace.js', 'migration:run', '--force'], { cwd: compilado, entorno })
  assert.equal(await migracion.terminar(), 0, migracion.salida())

  const urls: string[] = []
  const servidor = async (nombre: string) => {
    const puerto = await puertoLibre()
    const url = `http://127.0.0.1:${puerto}`
    urls.push(url)
    return new Programa(nombre, {
      cwd: compilado,
      argumentos: ['bin/server.js'],
      entorno: { ...entorno, PORT: String(puerto) },
      contesta: `${url}/ping`,
    })
  }
  const servidores = [await servidor('servidor')]
  const trabajadores: Programa[] = []
  if (!enSqlite) {
    servidores.push(await servidor('servidor 2'), await servidor('servidor 3'))
    const argumentos = ['ace.js', 'cola:trabajar']
    trabajadores.push(new Programa('trabajador', { cwd: compilado, argumentos, entorno }))
  }
  const programas = [...servidores, ...trabajadores]
  await Promise.all(programas.map((programa) => programa.encender()))

  const comunidad = await Comunidad.poblar(urls[0] ?? '', 8)
  comunidad.personas.forEach(({ id }) => firebase.base.anotarDispositivo(id, `dispositivo-${id}`))
  const nuestras: Averia[] = [
    ...averiasDeProgramas('a un servidor', servidores, azar),
    ...(enSqlite ? [] : averiasDeProgramas('al trabajador', trabajadores, azar)),
    ...base.averias,
  ]
  const deOtros: Averia[] = [
    { nombre: 'Firebase se corta', romper: firebase.cortar, arreglar: firebase.reanudar },
    {
      nombre: 'auth y media se cuelgan',
      romper: async () => process.kill(red.pid, 'SIGSTOP'),
      arreglar: async () => process.kill(red.pid, 'SIGCONT'),
    },
    ...averiasDe([auth, media], azar),
  ]

  return {
    base,
    firebase,
    comunidad,
    servidores: urls,
    averias: { nuestras, deOtros },
    salida: () => programas.map((programa) => programa.salida()).join(''),
    async desarmar() {
      await Promise.all(programas.map((programa) => programa.detener('SIGKILL')))
      await firebase.cerrar()
      auth.cerrar()
      media.cerrar()
      await red.apagar()
      await base.cerrar()
      rmSync(carpeta, { recursive: true, force: true })
    },
  }
}
