/** Qué `desde` mandar para leer la página que sigue, o nada si no hay más. */
export function siguiente({ cabeceras }: { cabeceras: Headers }): string | undefined {
  const [, direccion] = /<([^>]*)>; rel="next"/.exec(cabeceras.get('Link') ?? '') ?? []
  const [, consulta] = direccion?.split('?') ?? []
  return new URLSearchParams(consulta).get('desde') ?? undefined
}
