/** Con qué estado contesta un servidor a cada pregunta por su salud. */
export async function salud(url: string): Promise<{ live: number; ready: number }> {
  const [live, ready] = await Promise.all(
    ['live', 'ready'].map((cual) => fetch(`${url}/health/${cual}`))
  )
  return { live: live?.status ?? 0, ready: ready?.status ?? 0 }
}
