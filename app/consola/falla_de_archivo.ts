const MOTIVOS: Record<string, string> = {
  ENOENT: 'no existe, o no existe su carpeta',
  ENOTDIR: 'no existe, o no existe su carpeta',
  EACCES: 'no hay permiso',
  EPERM: 'no hay permiso',
  EISDIR: 'es una carpeta',
  ENOSPC: 'no hay lugar en el disco',
  EROFS: 'el disco es de solo lectura',
}

/** Por qué no se pudo con un archivo, para quien no sabe de códigos del sistema operativo. */
export function motivoDeArchivo(error: unknown): string {
  const codigo = error instanceof Error && 'code' in error ? String(error.code) : ''
  return MOTIVOS[codigo] ?? (codigo || String(error))
}
