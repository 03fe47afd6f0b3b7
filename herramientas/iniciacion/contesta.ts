/** Si un servidor contesta en `url`; si no, espera un momento antes de decirlo. */
export async function contesta(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url)
    return ok
  } catch {
    await new Promise((seguir) => setTimeout(seguir, 50))
    return false
  }
}
