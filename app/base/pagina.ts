/** Un pedazo de una lista: desde `offset`, o después de un lugar, hasta `cantidad` elementos. */
export type Pagina = { offset: number; cantidad: number; desde?: Lugar }

/**
 * Dónde está un elemento en el orden de su lista. A diferencia de un `offset`, no se corre cuando se agregan o se
 * quitan otros.
 */
export type Lugar = readonly (string | number | null)[]

/** La misma página y un elemento más, para saber si hay otra. */
export const conUnoMas = (pagina: Pagina): Pagina =>
  pagina.cantidad === 0 ? pagina : { ...pagina, cantidad: pagina.cantidad + 1 }

/** El id del que está en un lugar, en las listas que van por id. */
export const idDe = ({ desde }: Pagina): number | undefined =>
  desde === undefined ? undefined : Number(desde[0])

/** Cuántos se saltean: después de un lugar, ninguno. */
export const salteados = ({ offset, desde }: Pagina): number => (desde ? 0 : offset)
