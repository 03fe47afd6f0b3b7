/**
 * Si un texto es, tal como está, una dirección `http(s)`. `URL` perdona blancos, controles, barras al
 * revés y barras que faltan, pero acá nadie la corrige: se la guarda y se la usa como llegó. Los
 * nombres de host con `_` y las rutas que no son ASCII son válidos (docs/contrato.md §4, §14).
 */
export function esDireccionHttp(texto: string): boolean {
  return /^https?:\/\/(?!\/)[^\s\\\p{Cc}]+$/iu.test(texto) && URL.canParse(texto)
}
