export const INICIO = '/panel'
export const ENTRADA = '/panel/entrar'

/** Una página del panel y su consulta; ni `//`, ni `\`, ni `..`, que algunos navegadores toman por otro lugar. */
const PROPIA = /^\/panel(?:\/[\w-]+)*(?:\?[\w\-=&%.+]*)?$/

/** A dónde ir después de entrar: adonde se iba, si es del panel. */
export function rutaPropia(escrita: unknown): string {
  return typeof escrita === 'string' && escrita.length <= 512 && PROPIA.test(escrita)
    ? escrita
    : INICIO
}

/** La página de entrada, que recuerda a dónde se iba. */
export const entradaHacia = (ruta: string, motivo?: string): string =>
  `${ENTRADA}?${new URLSearchParams({ ir: rutaPropia(ruta), ...(motivo && { motivo }) })}`
