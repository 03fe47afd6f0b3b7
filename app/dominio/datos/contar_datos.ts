import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { SECCIONES } from '#datos/secciones'

/** Cuánto se guarda de alguien, por sección. */
export async function contarDatos(usuarioId: number): Promise<Record<string, number>> {
  const cuentas: Record<string, number> = {}
  for (const { nombre, tabla, deQuien } of SECCIONES) {
    let suma = 0
    for (const columna of deQuien) {
      const fila = await clienteDeLectura().from(tabla).where(columna, usuarioId).count('* as cantidad').first()
      suma += Number(fila?.cantidad)
    }
    cuentas[nombre] = suma
  }
  return cuentas
}
