/**
 * Lo que resulte de una tarea, si resulta a tiempo. El plazo vence recién después de leer lo que haya
 * llegado: que este proceso esté atrasado no es culpa de quien ya contestó.
 *
 * @throws Error si no
 */
export async function aTiempo<Resultado>(
  tarea: Promise<Resultado>,
  plazoMs: number
): Promise<Resultado> {
  let reloj: NodeJS.Timeout | undefined
  const vencido = new Promise<never>((_, rechazar) => {
    const vencer = () => rechazar(new Error(`No contestó en ${plazoMs} ms`))
    reloj = setTimeout(() => setImmediate(vencer), plazoMs)
  })
  try {
    return await Promise.race([tarea, vencido])
  } finally {
    clearTimeout(reloj)
  }
}
