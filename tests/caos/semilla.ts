/** Un azar que se repite: con la misma semilla sale la misma sucesión (mulberry32). */
export function azarDe(semilla: number): () => number {
  let estado = semilla >>> 0
  return () => {
    estado = (estado + 0x6d2b79f5) >>> 0
    let mezcla = Math.imul(estado ^ (estado >>> 15), estado | 1)
    mezcla ^= mezcla + Math.imul(mezcla ^ (mezcla >>> 7), mezcla | 61)
    return ((mezcla ^ (mezcla >>> 14)) >>> 0) / 2 ** 32
  }
}

export function elegir<Uno>(azar: () => number, todos: readonly Uno[]): Uno {
  const uno = todos[Math.floor(azar() * todos.length)]
  if (uno === undefined) throw new Error('No hay de dónde elegir')
  return uno
}

/** Los mismos, en otro orden (Fisher-Yates). */
export function barajar<Uno>(azar: () => number, todos: readonly Uno[]): Uno[] {
  const restantes = [...todos]
  return todos.map(() => restantes.splice(Math.floor(azar() * restantes.length), 1)).flat()
}
