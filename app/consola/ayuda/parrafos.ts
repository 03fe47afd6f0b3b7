/** Los renglones en que entra un texto, sin partir palabras. */
export function enRenglones(texto: string, ancho: number): string[] {
  const renglones: string[] = []
  let actual = ''
  for (const palabra of texto.split(/\s+/).filter(Boolean)) {
    if (actual && actual.length + 1 + palabra.length > ancho) {
      renglones.push(actual)
      actual = palabra
    } else {
      actual = actual ? `${actual} ${palabra}` : palabra
    }
  }
  return [...renglones, actual]
}

/**
 * Un texto escrito en renglones, acomodado al ancho que haya. Lo que tiene sangría es para copiar, un
 * ejemplo: queda como está, aunque no entre.
 */
export function acomodar(lineas: string[], ancho: number): string[] {
  const bloques: { copiar: boolean; texto: string }[] = []
  for (const texto of lineas) {
    const anterior = bloques.at(-1)
    const copiar = texto === '' || /^\s/.test(texto)
    if (anterior && !copiar && !anterior.copiar) {
      anterior.texto += ` ${texto}`
    } else {
      bloques.push({ copiar, texto })
    }
  }
  return bloques.flatMap(({ copiar, texto }) => (copiar ? [texto] : enRenglones(texto, ancho)))
}

/** Dos columnas: qué y para qué, con lo segundo acomodado a lo que queda del ancho. */
export function enColumnas(filas: [string, string][], ancho: number): string[] {
  const primera = Math.max(...filas.map(([que]) => que.length))
  const libre = ancho - primera - 4
  if (libre < 24) {
    return filas.flatMap(([que, para]) => [
      `  ${que}`,
      ...enRenglones(para, ancho - 6).map((renglon) => `      ${renglon}`),
    ])
  }
  return filas.flatMap(([que, para]) =>
    enRenglones(para, libre).map((renglon, lugar) =>
      `  ${(lugar === 0 ? que : '').padEnd(primera)}  ${renglon}`.trimEnd()
    )
  )
}
