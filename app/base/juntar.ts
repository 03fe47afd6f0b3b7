type Recorrido<Uno> = AsyncIterable<{ uno: Uno | null; lugar: number }>

type Pedido<Uno> = {
  desde: number
  cantidad: number
  coincide: (uno: Uno) => boolean
  /** Si todavía hace falta. */
  sigue?: () => boolean
}

/**
 * Junta los que coinciden de una lista larga que se lee de a tandas, hasta tener los que se piden. Si mientras tanto deja de
 * hacer falta, lo que se juntó vale: se corta también una lectura que falló por eso.
 *
 * @returns los que encontró y desde dónde seguir; `null` si la lista terminó
 */
export async function juntar<Uno>(
  recorrido: Recorrido<Uno>,
  { desde, cantidad, coincide, sigue = () => true }: Pedido<Uno>
): Promise<{ elementos: Uno[]; siguiente: number | null }> {
  const elementos: Uno[] = []
  let siguiente = desde
  try {
    for await (const { uno, lugar } of recorrido) {
      if (elementos.length === cantidad || !sigue()) {
        return { elementos, siguiente: lugar }
      }
      if (uno !== null && coincide(uno)) {
        elementos.push(uno)
      }
      siguiente = lugar + 1
    }
  } catch (error) {
    if (sigue()) {
      throw error
    }
    return { elementos, siguiente }
  }
  return { elementos, siguiente: null }
}
