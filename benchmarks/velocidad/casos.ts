import type { Request } from 'autocannon'
import { azar, idDeVideo, MEDIDAS, tokenDe } from './escenario.ts'

/** Cuántos pedidos distintos tiene cada caso, que se repiten en ronda. */
const DISTINTOS = 400

type Armar = (quien: number, alAzar: (hasta: number) => number) => Request

const leer = (path: string): Request => ({ method: 'GET', path })

/** De los públicos, que los ve cualquiera. */
const unVideo = (alAzar: (hasta: number) => number) =>
  idDeVideo(alAzar(MEDIDAS.videos / 5) * 5 + 1 + alAzar(4))

const CASOS: Record<string, Armar> = {
  'ping': () => leer('/ping'),
  'muro de 10': () => leer('/video?cantidad=10'),
  'muro de 50': () => leer('/video?cantidad=50'),
  'detalle': (_, alAzar) => leer(`/video/${unVideo(alAzar)}`),
  'comentarios': (_, alAzar) => leer(`/video/${unVideo(alAzar)}/comentario?cantidad=10`),
  'perfil': (quien, alAzar) =>
    leer(`/usuario/${((quien + alAzar(40)) % MEDIDAS.personas) + 1}/perfil`),
  'reacción': (_, alAzar) => ({
    method: 'POST',
    path: `/video/${unVideo(alAzar)}/reaccion`,
    body: JSON.stringify({ reaccion: 'me-gusta' }),
  }),
}

export const NOMBRES = Object.keys(CASOS)

/** Los pedidos de un caso: siempre los mismos. */
export function pedidosDe(caso: string): Request[] {
  const alAzar = azar(NOMBRES.indexOf(caso) + 1)
  return Array.from({ length: DISTINTOS }, (_, orden) => {
    const quien = (orden % MEDIDAS.personas) + 1
    const pedido = CASOS[caso]?.(quien, alAzar) ?? leer('/ping')
    return {
      ...pedido,
      headers: {
        'authorization': `Bearer ${tokenDe(quien)}`,
        'content-type': 'application/json',
      },
    }
  })
}
