import { readFileSync } from 'node:fs'
import { FLECHAS } from '../../lint/flechas.ts'

type Opciones = {
  /** También las que llegan a un solo archivo de una carpeta, como una excepción. */
  conArchivosSueltos: boolean
}

type Paquete = { imports: Record<string, string> }

/** A qué carpetas puede llegar cada una. */
export type Flechas = Map<string, Set<string>>

const { imports }: Paquete = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf-8')
)

/**
 * Las de lint/flechas.ts, entre carpetas: un alias es la suya, una capacidad es el dominio y lo que está adentro de
 * otra carpeta es ella. `red_local` no llega a ninguna ni ninguna a ella, y no está.
 */
export function flechasEntreCarpetas({ conArchivosSueltos }: Opciones): Flechas {
  const flechas: Flechas = new Map()
  for (const { carpeta, alias } of FLECHAS.filter((una) => una.alias.length > 0)) {
    const desde = laDeAfuera(carpeta)
    const hasta = flechas.get(desde) ?? new Set()
    alias
      .filter((uno) => conArchivosSueltos || !esArchivoSuelto(uno))
      .flatMap(carpetaDe)
      .forEach((otra) => hasta.add(otra))
    hasta.delete(desde)
    flechas.set(desde, hasta)
  }
  return flechas
}

/**
 * Sin las que sobran para ver quién está encima de quién: si de una se llega a otra por una tercera, la directa no se
 * dibuja.
 */
export function soloLasDirectas(flechas: Flechas): Flechas {
  return new Map(
    [...flechas].map(([desde, hasta]) => {
      const porOtra = new Set([...hasta].flatMap((otra) => [...alcanzables(flechas, otra)]))
      return [desde, new Set([...hasta].filter((una) => !porOtra.has(una)))]
    })
  )
}

function alcanzables(flechas: Flechas, desde: string): Set<string> {
  const vistas = new Set(flechas.get(desde))
  for (const vista of vistas) {
    flechas.get(vista)?.forEach((otra) => vistas.add(otra))
  }
  return vistas
}

/** Los contratos de la red son la manera de llegar a ella, y no una excepción. */
const esArchivoSuelto = (alias: string) => alias.includes('/') && !alias.startsWith('red/')

/** Lo generado no está en ninguna carpeta que se escriba. */
function carpetaDe(alias: string): string[] {
  const destino = imports[`#${alias.split('/')[0]}/*`] ?? ''
  const carpeta = destino.replace('./', '').replace('/*.js', '')
  return carpeta.startsWith('.') ? [] : [laDeAfuera(carpeta)]
}

const laDeAfuera = (carpeta: string) => /^(?:app\/)?[^/]+/.exec(carpeta)?.[0] ?? carpeta
