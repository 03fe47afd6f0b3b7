/** Lo que un cliente le manda a PostgreSQL, mensaje por mensaje, aunque llegue partido. */
export class Mensajes {
  #pendiente = Buffer.alloc(0)
  #saludo = true

  /** Los mensajes que se completaron con este trozo; `texto` es la sentencia, si la hay. */
  leer(trozo: Buffer): { bytes: Buffer; texto: string }[] {
    this.#pendiente = Buffer.concat([this.#pendiente, trozo])
    const completos: { bytes: Buffer; texto: string }[] = []
    for (;;) {
      // El primero, el saludo, no lleva la letra que dice de qué tipo es.
      const letra = this.#saludo ? 0 : 1
      if (this.#pendiente.length < letra + 4) return completos
      const largo = letra + this.#pendiente.readUInt32BE(letra)
      if (this.#pendiente.length < largo) return completos
      const bytes = this.#pendiente.subarray(0, largo)
      this.#pendiente = this.#pendiente.subarray(largo)
      completos.push({ bytes, texto: this.#saludo ? '' : sentencia(bytes) })
      this.#saludo = false
    }
  }
}

function sentencia(bytes: Buffer): string {
  const tipo = String.fromCharCode(bytes[0] ?? 0)
  if (tipo === 'Q') return bytes.toString('utf-8', 5, bytes.length - 1)
  // Parse: el nombre, terminado en cero, y después la sentencia.
  if (tipo === 'P') {
    const desde = bytes.indexOf(0, 5) + 1
    return bytes.toString('utf-8', desde, bytes.indexOf(0, desde))
  }
  return ''
}
