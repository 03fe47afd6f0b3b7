/** Cómo se llaman, en cualquier objeto, las cosas que no se pueden asentar. */
const SECRETA =
  /clave|contrase[nñ]|password|passwd|secret|token|authorization|autorizacion|credencial|private_?key/i

const OCULTO = '[oculto]'

/**
 * Lo mismo sin los secretos que tenga, se hayan llamado como se hayan llamado: la auditoría la lee más gente que
 * la que los puede saber, y no se borra.
 */
export function sinSecretos(valor: unknown): unknown {
  if (Array.isArray(valor)) {
    return valor.map(sinSecretos)
  }
  if (typeof valor !== 'object' || valor === null) {
    return valor
  }
  return Object.fromEntries(
    Object.entries(valor).map(([nombre, suyo]) => [
      nombre,
      SECRETA.test(nombre) ? OCULTO : sinSecretos(suyo),
    ])
  )
}
