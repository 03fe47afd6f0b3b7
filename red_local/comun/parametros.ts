import type { Contexto } from './aplicacion.ts'

/** Los parámetros de la dirección; con `maximo`, los que sobran se descartan. */
export function leerParametros(contexto: Contexto, maximo = Infinity): URLSearchParams {
  const [, consulta = ''] = (contexto.env.incoming.url ?? '').split(/\?(.*)/s, 2)
  return new URLSearchParams(
    maximo === Infinity ? consulta : consulta.split('&').slice(0, maximo).join('&')
  )
}
