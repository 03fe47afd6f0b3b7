/** El token de `Authorization: Bearer <token>`, con el esquema en cualquier capitalización. */
export function tokenDe(cabecera: string | undefined): string | undefined {
  return /^bearer +([\x21-\x7e]+) *$/i.exec(cabecera ?? '')?.[1]
}
