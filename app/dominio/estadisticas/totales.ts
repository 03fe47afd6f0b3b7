import { clienteDeLectura } from '#base/replica/cliente_de_lectura'

/**
 * Cuánto hubo desde siempre, con fecha o sin ella (docs/contrato.md §7), según las cuentas de la base. Cada hecho en su
 * columna: agrupados, cada fila pasaba por una tabla de dispersión.
 */
export async function leerTotales() {
  const cliente = clienteDeLectura()
  const suma = (hecho: string) =>
    cliente.raw(`SUM(CASE hecho WHEN '${hecho}' THEN cantidad END) AS ${hecho}`)
  const totales: Partial<Record<string, number | string | null>> | null = await cliente
    .from('cantidad_diaria')
    .select(suma('reaccion'), suma('comentario'), suma('contacto'))
    .first()
  return {
    reacciones: Number(totales?.reaccion ?? 0),
    comentarios: Number(totales?.comentario ?? 0),
    contactos: Number(totales?.contacto ?? 0),
  }
}
