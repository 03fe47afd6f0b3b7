/** Une partes de la ruta de un nodo. Las barras de alrededor no cuentan: `/` no agrega nada. */
export function unirRuta(...partes: (string | number)[]): string {
  return partes
    .flatMap((parte) => String(parte).split('/'))
    .filter((parte) => parte !== '')
    .join('/')
}

/** El nodo de una conversación: los ids se comparan como números (`9-10`). */
export function nombreDeConversacion(uno: number, otro: number): string {
  return `${Math.min(uno, otro)}-${Math.max(uno, otro)}`
}
