/**
 * Hace algo con una señal que se corta si no terminó a tiempo. Con `AbortSignal.timeout` el reloj de cada llamada
 * seguía vivo después de contestada: a mil pedidos por segundo, quince mil relojes y una excepción por cada uno.
 */
export async function conVencimiento<Resultado>(
  ms: number,
  hacer: (limite: AbortSignal) => Promise<Resultado>
): Promise<Resultado> {
  const corte = new AbortController()
  const reloj = setTimeout(() => corte.abort(new Vencimiento(ms)), ms)
  try {
    return await hacer(corte.signal)
  } finally {
    clearTimeout(reloj)
  }
}

class Vencimiento extends Error {
  override name = 'TimeoutError'

  constructor(ms: number) {
    super(`No terminó en ${ms} ms`)
  }
}
