import Asiento from '#models/asiento'

/** Quién hizo qué, en orden, según la auditoría. */
export async function asentado(): Promise<string[]> {
  const filas = await Asiento.query().orderBy('id')
  return filas.map(({ quien, que }) => `${quien} ${que}`)
}
