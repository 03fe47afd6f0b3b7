/** Espera algo hasta un límite. @throws Error si no llegó a tiempo */
export async function acotar<Valor>(promesa: Promise<Valor>, limiteMs: number): Promise<Valor> {
  let reloj: NodeJS.Timeout | undefined
  const limite = new Promise<never>((_, rechazar) => {
    reloj = setTimeout(() => rechazar(new Error('No llegó a tiempo')), limiteMs)
  })
  try {
    return await Promise.race([promesa, limite])
  } finally {
    clearTimeout(reloj)
  }
}
