import type { ResultadoDeEntrega } from '#red/firebase/contrato'
import { observacionDeRed, type ResultadoDeLlamada } from '#red/observacion'

const RESULTADOS: Record<ResultadoDeEntrega['tipo'], ResultadoDeLlamada> = {
  'entregada': 'bien',
  'sin-dispositivo': 'sin-dispositivo',
  'rechazada': 'rechazada',
  'falla': 'falla',
}

/** Anota cómo salió una entrega, que nunca falla con un error. */
export async function medirEntrega(entregar: () => Promise<ResultadoDeEntrega>) {
  const desde = performance.now()
  const resultado = await entregar()
  observacionDeRed.anotar({
    destino: 'firebase',
    resultado: RESULTADOS[resultado.tipo],
    ms: performance.now() - desde,
  })
  return resultado
}
