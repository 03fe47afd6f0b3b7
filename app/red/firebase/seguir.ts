import type { Database, DataSnapshot } from 'firebase-admin/database'

/** Algo que apareció en la base mientras se la seguía. */
export type Novedad = { ruta: string; valor: unknown }

/**
 * Cuenta lo que va apareciendo a `niveles` de profundidad de un nodo; no lo que ya estaba.
 *
 * @returns cómo dejar de seguirlo
 */
export function seguirNodo(
  base: Database,
  { ruta, niveles }: { ruta: string; niveles: number },
  alAparecer: (novedad: Novedad) => void
): () => void {
  const vistos = new Set<string>()
  let esPrimera = true
  const nodo = base.ref(ruta)
  const mirar = (foto: DataSnapshot) => {
    recorrer(foto, niveles, (hoja) => {
      const lugar = hoja.ref.toString()
      if (!vistos.has(lugar) && !esPrimera) {
        alAparecer({ ruta: new URL(lugar).pathname.slice(1), valor: hoja.val() })
      }
      vistos.add(lugar)
    })
    esPrimera = false
  }
  nodo.on('value', mirar)
  return () => nodo.off('value', mirar)
}

function recorrer(foto: DataSnapshot, niveles: number, alLlegar: (hoja: DataSnapshot) => void) {
  if (niveles === 0) {
    alLlegar(foto)
    return
  }
  foto.forEach((hija) => {
    recorrer(hija, niveles - 1, alLlegar)
  })
}
