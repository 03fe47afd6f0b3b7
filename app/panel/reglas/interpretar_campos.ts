import type { Campos } from '#panel/reglas/campos'
import { repetir, ReglasInvalidas, type ErrorDeRegla } from '#reglas/lenguaje/errores'
import { interpretarComparacion } from '#reglas/lenguaje/interpretar'

/**
 * Lo que dicen los campos, para que lo valide el dominio con los mismos mensajes que en todos lados. Acá solo se rechaza
 * lo que no se llega a entender.
 *
 * @throws ReglasInvalidas
 */
export function interpretarCampos(campos: Campos): Record<string, unknown> {
  const { nombre, descripcion, orden, habilitada, modo } = campos
  return {
    nombre,
    descripcion,
    habilitada,
    ...(orden !== '' && { orden: /^-?\d+$/.test(orden) ? Number(orden) : orden }),
    ...(modo === 'json' ? deJson(campos) : deRenglones(campos)),
  }
}

function deRenglones({ grupo, renglones, importancia }: Campos) {
  const errores: ErrorDeRegla[] = []
  const escritos = renglones.split('\n').filter((uno) => uno.trim() !== '')
  const comparaciones = escritos.map((escrito, cual) => {
    const comparacion = interpretarComparacion(escrito)
    if (!comparacion) {
      const mensaje = `no se entiende «${repetir(escrito)}»: va un hecho, un operador y un valor`
      errores.push({ lugar: `renglón ${cual + 1}`, mensaje })
    }
    return comparacion
  })
  const cambio = Number(importancia)
  if (importancia === '' || !Number.isFinite(cambio)) {
    errores.push({ lugar: 'importancia', mensaje: 'tiene que ser un número, como 2 o -5' })
  }
  if (errores.length > 0) {
    throw new ReglasInvalidas(errores)
  }
  const tipo = cambio < 0 ? 'decrementar_importancia' : 'incrementar_importancia'
  return {
    condiciones: { [grupo]: comparaciones },
    acciones: [{ tipo, cantidad: Math.abs(cambio) }],
  }
}

function deJson(campos: Campos) {
  const errores: ErrorDeRegla[] = []
  const leer = (lugar: 'condiciones' | 'acciones'): unknown => {
    try {
      return JSON.parse(campos[lugar])
    } catch {
      errores.push({ lugar, mensaje: 'no es JSON válido' })
      return null
    }
  }
  const leidos = { condiciones: leer('condiciones'), acciones: leer('acciones') }
  if (errores.length > 0) {
    throw new ReglasInvalidas(errores)
  }
  return leidos
}
