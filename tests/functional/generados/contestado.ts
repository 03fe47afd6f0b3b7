import { contrastar, type Contestado } from '#tests/documento/contrastar'

/** De qué puede ser una respuesta a algo que no se sabe bien qué pedía. */
const RUTAS = [undefined, '/ping', '/usuario', '/usuario/sesion']
const METODOS = ['GET', 'HEAD', 'POST', 'DELETE']

export type Respuesta = Pick<Contestado, 'estado' | 'cabeceras' | 'cuerpo'>

/** Una respuesta y lo que sigue. El permiso para mandar el cuerpo no lleva nada. */
const UNA = /^HTTP\/1\.1 ([0-9]{3}) [^\r\n]*\r\n((?:[^\r\n]+\r\n)*)\r\n(.*)$/s

/**
 * Separa las respuestas que hay en lo que llegó por una conexión, un byte por carácter.
 *
 * @throws Error si hay algo que no es una respuesta bien formada
 */
export function separar(recibido: string): Respuesta[] {
  if (recibido === '') {
    return []
  }
  const [, estado, cabecera = '', resto = ''] = UNA.exec(recibido) ?? []
  if (estado === undefined) {
    throw new Error(`no es una respuesta: ${JSON.stringify(recibido.slice(0, 200))}`)
  }
  const cabeceras = Object.fromEntries(
    cabecera.split('\r\n').map((renglon) => {
      const [nombre = '', valor = ''] = renglon.split(/: (.*)/, 2)
      return [nombre.toLowerCase(), valor]
    })
  )
  delete cabeceras['']
  // A un HEAD se le dice cuánto sería, y no se le manda.
  const sinCuerpo = resto === '' || resto.startsWith('HTTP/1.1 ')
  const largo = sinCuerpo ? 0 : Number(cabeceras['content-length'] ?? 0)
  const cuerpo = Buffer.from(resto.slice(0, largo), 'latin1').toString()
  const esta = { estado: Number(estado), cabeceras, cuerpo }
  return [...(esta.estado === 100 ? [] : [esta]), ...separar(resto.slice(largo))]
}

/** @throws Error si no tiene la forma de nada de lo documentado, o es un 5xx */
export function exigirForma(respuesta: Respuesta) {
  // A un OPTIONS se le contesta sin cuerpo, y el documento no habla de él.
  if (respuesta.estado === 204 && respuesta.cuerpo === '') return
  const porques: string[] = []
  for (const metodo of METODOS) {
    for (const ruta of RUTAS) {
      try {
        contrastar({ metodo, ...(ruta !== undefined && { ruta }), ...respuesta })
        if (respuesta.estado < 500) return
      } catch (error) {
        porques.push(error instanceof Error ? error.message : String(error))
      }
    }
  }
  throw new Error(
    `contestó ${respuesta.estado} ${respuesta.cuerpo}\n${porques.slice(0, 2).join('\n')}`
  )
}
