/** Dice si un paquete está instalado, sin cargarlo. */
export function existeModulo(nombre: string): boolean {
  try {
    import.meta.resolve(nombre)
    return true
  } catch {
    return false
  }
}
