/** Un pedazo de una lista: desde `offset`, hasta `cantidad` elementos. */
export type Pagina = { offset: number; cantidad: number }
