import type { HttpContext, HttpRequest } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'

const decodificador = new TextDecoder('utf-8', { fatal: true })

/**
 * Deja a mano los campos de un formulario: el cuerpo llega crudo, con un carácter por byte (config/bodyparser.ts).
 *
 * @throws Rechazo 400 si no es un formulario, no es UTF-8 o tiene un NUL
 */
export function interpretarFormulario({ request }: HttpContext) {
  if (request.method() !== 'POST') {
    return
  }
  if (!request.is(['application/x-www-form-urlencoded'])) {
    throw Rechazo.conMensaje(400, 'El cuerpo tiene que ser un formulario.')
  }
  const escritos = [...new URLSearchParams(crudo(request))]
  request.updateBody(
    Object.fromEntries(escritos.map(([nombre, valor]) => [nombre, conSaltos(sinNulos(valor))]))
  )
}

/** Todo navegador manda CRLF en cada fin de renglón; acá, como en el resto, es un solo salto. */
const conSaltos = (texto: string) => texto.replaceAll(/\r\n?/g, '\n')

function crudo(request: HttpRequest): string {
  try {
    return decodificador.decode(Buffer.from(request.raw() ?? '', 'latin1'))
  } catch {
    throw Rechazo.conMensaje(400, 'El formulario no es UTF-8.')
  }
}

/** Un campo del formulario; vacío si no está. */
export function campo({ request }: HttpContext, nombre: string): string {
  const valor: unknown = Reflect.get(request.body(), nombre)
  return typeof valor === 'string' ? valor : ''
}

/**
 * Un parámetro de la consulta; nada si no está, está vacío o está repetido.
 *
 * @throws Rechazo 400 si tiene un NUL
 */
export function consulta({ request }: HttpContext, nombre: string): string | undefined {
  const valor: unknown = request.qs()[nombre]
  return typeof valor === 'string' && valor !== '' ? sinNulos(valor) : undefined
}

/** PostgreSQL no guarda un NUL ni lo compara, y nadie lo puede teclear. */
function sinNulos(texto: string): string {
  if (texto.includes('\0')) {
    throw Rechazo.conMensaje(400, 'El pedido tiene un carácter que no puede tener: un NUL.')
  }
  return texto
}
