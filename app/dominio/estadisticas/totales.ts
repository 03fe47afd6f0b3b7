import { clienteDeLectura } from '#base/replica/cliente_de_lectura'

/** Cuánto hubo desde siempre, con fecha o sin ella (docs/contrato.md §7), según las cuentas de la base. */
export async function leerTotales() {
  const cuentas: { hecho: string; total: number | string }[] = await clienteDeLectura()
    .from('cantidad_diaria')
    .select('hecho')
    .sum('cantidad as total')
    .groupBy('hecho')
  const total = (hecho: string) => Number(cuentas.find((una) => una.hecho === hecho)?.total ?? 0)
  return {
    reacciones: total('reaccion'),
    comentarios: total('comentario'),
    contactos: total('contacto'),
  }
}
