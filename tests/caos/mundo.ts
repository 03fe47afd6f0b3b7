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
import { Programa } from './programa.ts'

export type Mundo = Awaited<ReturnType<typeof armarMundo>>

type Pedido = { compilado: string; azar: () => number; enSqlite: boolean }

/**
 * Lo compilado con todo alrededor: dos servidores y un trabajador sobre PostgreSQL, o un servidor sobre un
 * archivo; auth, media y Firebase locales; y lo que le puede pasar a cada uno.
 */
export async function armarMundo({ compilado, azar, enSqlite }: Pedido) {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-caos-'))
  const base = await (enSqlite ? conSqlite(carpeta) : conPostgres(azar))
  const red = await encenderRed(carpeta)
  const firebase = await levantarFirebase({ datos: ':memory:' })
  const entorno: Entorno = {
    ...red.entorno,
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
  const programas = enSqlite
    ? [await servidor('el servidor')]
    : [
        await servidor('un servidor'),
        await servidor('el otro servidor'),
        new Programa('el trabajador', {
          cwd: compilado,
          argumentos: ['ace.js', 'cola:trabajar'],
          entorno,
        }),
      ]
  await Promise.all(programas.map((programa) => programa.encender()))

  const comunidad = await Comunidad.poblar(urls[0] ?? '', 8)
  comunidad.personas.forEach(({ id }) => firebase.base.anotarDispositivo(id, `dispositivo-${id}`))
  const deOtros: Averia[] = [
    { nombre: 'Firebase se corta', romper: firebase.cortar, arreglar: firebase.reanudar },
    {
      nombre: 'auth y media se cuelgan',
      romper: async () => process.kill(red.pid, 'SIGSTOP'),
      arreglar: async () => process.kill(red.pid, 'SIGCONT'),
    },
  ]

  return {
    base,
    firebase,
    comunidad,
    servidores: urls,
    averias: [...programas.flatMap((programa) => programa.averias()), ...base.averias, ...deOtros],
    salida: () => programas.map((programa) => programa.salida()).join(''),
    async desarmar() {
      await Promise.all(programas.map((programa) => programa.detener('SIGKILL')))
      await firebase.cerrar()
      await red.apagar()
      await base.cerrar()
      rmSync(carpeta, { recursive: true, force: true })
    },
  }
}
