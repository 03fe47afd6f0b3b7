/** No resultó a tiempo. */
export class PlazoVencido extends Error {
  constructor(plazoMs: number) {
    super(`No contestó en ${plazoMs} ms`)
  }
}

/**
 * Lo que resulte de una tarea, si resulta a tiempo: es la manera de esperar algo que no se puede cancelar. Lo que
 * sí, como un pedido, recibe un `AbortSignal.timeout`.
 *
 * El plazo vence recién después de leer lo que haya llegado: que este proceso esté atrasado no es culpa de quien ya
 * contestó.
 *
 * @throws PlazoVencido, o lo que diga `alVencer`, si no
 */
export async function aTiempo<Resultado>(
  tarea: Promise<Resultado>,
  plazoMs: number,
  alVencer: () => Error = () => new PlazoVencido(plazoMs)
): Promise<Resultado> {
  let reloj: NodeJS.Timeout | undefined
  let lectura: NodeJS.Immediate | undefined
  const vencido = new Promise<never>((_, rechazar) => {
    const vencer = () => rechazar(alVencer())
    reloj = setTimeout(() => (lectura = setImmediate(vencer)), plazoMs)
  })
  try {
    return await Promise.race([tarea, vencido])
  } finally {
    clearTimeout(reloj)
    clearImmediate(lectura)
  }
}
