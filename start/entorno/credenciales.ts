import { createPrivateKey } from 'node:crypto'

/** La parte de la cuenta de servicio de Firebase que el SDK necesita. */
export type CredencialesDeFirebase = {
  projectId: string
  clientEmail: string
  privateKey: string
}

const CAMPOS = ['project_id', 'client_email', 'private_key'] as const

/**
 * Lee `FIREBASE_CREDENCIALES`: el JSON de la cuenta de servicio en base64. Los saltos de línea y
 * espacios que deja `base64 archivo.json` se ignoran.
 *
 * @throws Error con el motivo y sin el valor (docs/contrato.md §14)
 */
export function leerCredenciales(valor: string): CredencialesDeFirebase {
  const base64 = valor.replace(/\s+/g, '')
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(base64)) {
    throw new Error('no está en base64')
  }

  const cuenta = comoObjeto(Buffer.from(base64, 'base64').toString('utf-8'))
  const [projectId, clientEmail, privateKey] = CAMPOS.map((campo) => cuenta[campo])
  if (!esTexto(projectId) || !esTexto(clientEmail) || !esTexto(privateKey)) {
    throw new Error(`al JSON le falta alguno de los campos ${CAMPOS.join(', ')}`)
  }

  if (!esClaveRsa(privateKey)) {
    throw new Error('la clave privada (private_key) está rota, o no es RSA')
  }

  return { projectId, clientEmail, privateKey }
}

/** Firebase firma con RSA: con una clave de otro tipo recién fallaría la primera entrega. */
function esClaveRsa(privateKey: string): boolean {
  try {
    return createPrivateKey(privateKey).asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}

function comoObjeto(json: string): Record<string, unknown> {
  let leido: unknown
  try {
    leido = JSON.parse(json)
  } catch {
    throw new Error('lo que hay dentro del base64 no es JSON')
  }
  if (typeof leido !== 'object' || leido === null || Array.isArray(leido)) {
    throw new Error('el JSON no es un objeto')
  }
  return { ...leido }
}

function esTexto(valor: unknown): valor is string {
  return typeof valor === 'string' && valor.length > 0
}
