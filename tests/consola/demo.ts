import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Group } from '@japa/runner/core'
import Database from 'better-sqlite3'
import { levantarRedLocal } from '@chotuve/red-local/levantar'
import { relojConHistoria } from '@chotuve/red-local/comun/reloj'
import type { Entorno } from '#tests/apoyo/procesos'
import { ACE, correr } from '#tests/apoyo/programas'

/** Cuántos días de historia tiene la red de la prueba. */
export const DIAS = 60

type VideoDeMedia = { _id: string; usuario_id: number; visibilidad: string; time_stamp: string }

/** Antes de cada prueba, una red local recién hecha y una base todavía sin migrar. */
export function conRedNueva(group: Group) {
  let entorno: Entorno = {}
  let carpeta = ''
  let media = ''

  group.each.setup(async () => {
    carpeta = mkdtempSync(join(tmpdir(), 'chotuve-demo-'))
    const reloj = relojConHistoria({ dias: DIAS, altas: 20 })
    const red = await levantarRedLocal({ datos: ':memory:', reloj, auth: { costoClave: 2 } })
    media = red.media.url
    entorno = { CHOTUVE_AUTH_URL: red.auth.url, CHOTUVE_MEDIA_URL: media }
    usar('app')
    return async () => {
      await red.cerrar()
      rmSync(carpeta, { recursive: true, force: true })
    }
  })

  const archivo = (nombre: string) => join(carpeta, `${nombre}.sqlite3`)
  const usar = (nombre: string) => (entorno.DATABASE_URL = `sqlite:///${archivo(nombre)}`)

  const consultar = <Fila>(consulta: string, valores: unknown[] = [], nombre = 'app') => {
    const base = new Database(archivo(nombre), { readonly: true })
    const filas = base.prepare(consulta).raw().all(valores) as Fila[]
    base.close()
    return filas
  }

  return {
    usar,
    consultar,
    ace: (...argumentos: string[]) => correr(process.execPath, [...ACE, ...argumentos], entorno),
    enProduccion: () => Object.assign(entorno, { NODE_ENV: 'production', PORT: '1' }),
    contar: (consulta: string, ...valores: unknown[]) =>
      consultar<[number]>(consulta, valores)[0]?.[0],
    async videosEnMedia(): Promise<VideoDeMedia[]> {
      const respuesta = await fetch(`${media}/video?cantidad=100`)
      const { videos } = (await respuesta.json()) as { videos: VideoDeMedia[] }
      return videos
    },
  }
}
