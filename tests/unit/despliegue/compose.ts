import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

type Servicio = {
  environment?: Record<string, string>
  extends?: { file?: string; service: string }
  [clave: string]: unknown
}
export type Compose = { services: Record<string, Servicio> }

const RAIZ = new URL('../../../', import.meta.url)

export function leer(archivo: string): Compose {
  return leerDe(new URL(archivo, RAIZ))
}

/** El entorno de un servicio como le llega, con el de los que extiende; lo propio gana. */
export function entornoDe(archivo: string, servicio: string): Record<string, string> {
  return heredado(new URL(archivo, RAIZ), servicio)
}

function heredado(direccion: URL, nombre: string): Record<string, string> {
  const { [nombre]: servicio } = leerDe(direccion).services
  if (!servicio) {
    throw new Error(`No está el servicio ${nombre} en ${direccion.pathname}`)
  }
  const padre = servicio.extends
  return {
    ...(padre && heredado(new URL(padre.file ?? direccion, direccion), padre.service)),
    ...servicio.environment,
  }
}

function leerDe(direccion: URL): Compose {
  return parse(readFileSync(direccion, 'utf-8'), { merge: true })
}
