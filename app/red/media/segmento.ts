/**
 * Los ids de media son 24 dígitos. Uno que codificado pasa de esto no es de nadie, y una dirección de
 * más de unos 8 kB media la rechaza como si anduviera mal (docs/contrato.md §10).
 */
const LARGO_DE_ID = 512

/**
 * El id como un segmento de la ruta, o `null` si no es de nadie. Los puntos y el vacío ni codificados lo son: a
 * aquellos los resuelve la URL, y este deja la dirección de la lista.
 */
function segmentoDe(id: string): string | null {
  const segmento = encodeURIComponent(id)
  return ['', '.', '..'].includes(id) || segmento.length > LARGO_DE_ID ? null : segmento
}

/** La ruta de un video, o `null` si con ese id se llegaría a otra. */
export function rutaDe(id: string): string | null {
  const segmento = segmentoDe(id)
  return segmento === null ? null : `/video/${segmento}`
}
