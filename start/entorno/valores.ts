import { separarUrls } from '#base/conexion/urls_de_replicas'
import { esDeLaConsola } from '#start/entorno/de_la_consola'
import { archivos, default as env, exportadas } from '#start/env'
import { GRUPOS } from '#start/entorno/variables/todas'
import type { Variable } from '#start/entorno/variables/variable'
import { ENTERAS, OCULTO, ocultarSecretosDe } from '#start/secretos'

/** De dónde sale lo que vale: la exportó alguien, un archivo, o nadie. */
type Origen = 'entorno' | 'archivo' | 'predeterminado' | 'ausente'

export type ValorDeEntorno = {
  variable: string
  grupo: string
  /** Sin sus secretos; `null` si no vale nada. */
  valor: string | null
  origen: Origen
  /** Cuál, si sale de un archivo. */
  archivo: string | null
  secreta: boolean
}

/** El alias que tiene una (docs/entorno.md). */
const ALIAS: Record<string, string> = { NODE_ENV: 'FLASK_ENV' }

/** Las credenciales de una dirección, tengan la forma que tengan. */
const CREDENCIALES = /^([a-z][a-z\d+.-]*:\/\/)?([^:/?#@]*)(:.*)?@/i

/** Cada variable con lo que vale en este proceso y de dónde salió, sin ningún secreto. */
export function leerValores(): ValorDeEntorno[] {
  const ocultar = ocultarSecretosDe(process.env)
  return GRUPOS.flatMap(({ titulo, variables }) =>
    Object.entries(variables).map(([variable, suya]) => {
      const secreta = ENTERAS.some((una) => una === variable)
      const valor = valorDe(variable, suya)
      return {
        variable,
        grupo: titulo,
        valor: valor === null ? null : secreta ? OCULTO : ocultar(sinClave(valor)),
        ...origenDe(variable, valor),
        secreta,
      }
    })
  )
}

function valorDe(variable: string, { regla, ejemplo }: Variable): string | null {
  if (esDeLaConsola(variable)) {
    return regla.predeterminado ?? ejemplo ?? null
  }
  const escrito = process.env[variable] || undefined
  // Alguna depende del modo: la dice el entorno ya leído.
  const leido: unknown = env.get(variable as 'LOG_LEVEL')
  const simple = typeof leido === 'string' || typeof leido === 'number' ? String(leido) : undefined
  return escrito ?? regla.predeterminado ?? simple ?? null
}

function origenDe(variable: string, valor: string | null) {
  const nombres = [variable, ALIAS[variable] ?? variable]
  if (nombres.some((nombre) => exportadas.has(nombre) && !esDeLaConsola(nombre))) {
    return { origen: 'entorno' as const, archivo: null }
  }
  const archivo = archivos.find(({ contents }) =>
    nombres.some((nombre) => new RegExp(`^\\s*${nombre}=.`, 'm').test(contents))
  )
  if (archivo) {
    return { origen: 'archivo' as const, archivo: archivo.path }
  }
  return {
    origen: valor === null ? ('ausente' as const) : ('predeterminado' as const),
    archivo: null,
  }
}

/** Una clave no se muestra ni cuando es corta; quién es, sí. */
function sinClave(direcciones: string): string {
  return separarUrls(direcciones).map(sinLaDeUna).join(',')
}

function sinLaDeUna(direccion: string): string {
  return direccion.startsWith('sqlite:')
    ? direccion
    : direccion.replace(
        CREDENCIALES,
        (_entero, esquema = '', quien = '', clave = '') =>
          `${esquema}${quien}${clave ? `:${OCULTO}` : ''}@`
      )
}
