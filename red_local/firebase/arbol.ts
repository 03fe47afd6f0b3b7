import type { Base } from '../comun/base.ts'

export type Valor = string | number | boolean | null | Nodo
export interface Nodo {
  [clave: string]: Valor
}

export const ESQUEMA_DEL_ARBOL =
  'CREATE TABLE IF NOT EXISTS hoja (ruta TEXT PRIMARY KEY, valor TEXT NOT NULL)'

export type Cambios = Map<string, Valor>

/**
 * El árbol de una base de datos de tiempo real: un nodo sin hijos no existe, y lo escrito sobrevive a un
 * reinicio. Las rutas van sin barra al principio.
 */
export class Arbol {
  #raiz: Nodo = {}
  readonly #base: Base

  constructor(base: Base) {
    this.#base = base
    const hojas = base.prepare<[], { ruta: string; valor: string }>('SELECT * FROM hoja').all()
    for (const { ruta, valor } of hojas) this.#poner(ruta, JSON.parse(valor))
  }

  leer(ruta: string): Valor {
    let actual: Valor = this.#raiz
    for (const clave of claves(ruta)) {
      const hijo: Valor | undefined = esNodo(actual) ? actual[clave] : undefined
      if (hijo === undefined) return null
      actual = hijo
    }
    return esNodo(actual) && Object.keys(actual).length === 0 ? null : actual
  }

  /** Escribe todo o nada. */
  escribir(cambios: Cambios): void {
    this.#base.transaction(() => {
      for (const [ruta, valor] of cambios) {
        this.#poner(ruta, valor)
        this.#guardar(ruta, valor)
      }
    })()
  }

  #poner(ruta: string, valor: Valor): void {
    const camino = claves(ruta)
    const ultima = camino.pop()
    if (ultima === undefined) {
      this.#raiz = esNodo(valor) ? podar(valor) : {}
      return
    }
    const caminados: [Nodo, string][] = []
    let actual = this.#raiz
    for (const clave of camino) {
      const hijo = actual[clave]
      const siguiente = esNodo(hijo) ? hijo : {}
      actual[clave] = siguiente
      caminados.push([actual, clave])
      actual = siguiente
    }
    const podado = esNodo(valor) ? podar(valor) : valor
    if (podado === null || (esNodo(podado) && Object.keys(podado).length === 0)) {
      delete actual[ultima]
      quitarVacios(caminados)
    } else {
      actual[ultima] = podado
    }
  }

  #guardar(ruta: string, valor: Valor): void {
    const dentro = ruta === '' ? '%' : `${ruta.replace(/[\\%_]/g, '\\$&')}/%`
    this.#base
      .prepare(`DELETE FROM hoja WHERE ruta = ? OR ruta LIKE ? ESCAPE '\\'`)
      .run(ruta, dentro)
    const insertar = this.#base.prepare('INSERT OR REPLACE INTO hoja VALUES (?, ?)')
    for (const [hoja, contenido] of hojasDe(ruta, valor)) {
      insertar.run(hoja, JSON.stringify(contenido))
    }
  }
}

export function claves(ruta: string): string[] {
  return ruta.split('/').filter((clave) => clave !== '')
}

export function esNodo(valor: Valor | undefined): valor is Nodo {
  return typeof valor === 'object' && valor !== null
}

function podar(nodo: Nodo): Nodo {
  const hijos = Object.entries(nodo).map(([clave, valor]): [string, Valor] => [
    clave,
    esNodo(valor) ? podar(valor) : valor,
  ])
  return Object.fromEntries(
    hijos.filter(([, valor]) => valor !== null && (!esNodo(valor) || Object.keys(valor).length > 0))
  )
}

function quitarVacios(caminados: [Nodo, string][]): void {
  for (const [padre, clave] of caminados.reverse()) {
    const hijo = padre[clave]
    if (!esNodo(hijo) || Object.keys(hijo).length > 0) return
    delete padre[clave]
  }
}

function hojasDe(ruta: string, valor: Valor): [string, Valor][] {
  if (valor === null) return []
  if (!esNodo(valor)) return [[ruta, valor]]
  return Object.entries(valor).flatMap(([clave, hijo]) =>
    hojasDe(ruta === '' ? clave : `${ruta}/${clave}`, hijo)
  )
}
