import { ErrorDeUso } from '#consola/errores'
import { GRUPOS } from '#reglas/lenguaje/definicion'
import { interpretarComparacion } from '#reglas/lenguaje/interpretar'

/** Lo que alguien dijo de una regla por banderas. */
export type Banderas = {
  nombre?: string
  descripcion?: string
  si?: string[]
  siAlguna?: string[]
  siNinguna?: string[]
  sumar?: number
  restar?: number
  orden?: number
}

/** Lo que las banderas dicen de la regla, y nada más. @throws ErrorDeUso si no se entienden */
export function datosDeBanderas(banderas: Banderas): Record<string, unknown> {
  const { nombre, descripcion, orden } = banderas
  const datos = {
    nombre,
    descripcion,
    orden,
    condiciones: condicionesDe(banderas),
    acciones: accionesDe(banderas),
  }
  return Object.fromEntries(Object.entries(datos).filter(([, valor]) => valor !== undefined))
}

/** Cada bandera es un grupo; si hay de más de una clase se tienen que cumplir todos. */
function condicionesDe({ si, siAlguna, siNinguna }: Banderas) {
  const escritas = { todas: si, alguna: siAlguna, ninguna: siNinguna }
  const grupos = GRUPOS.flatMap((grupo) => {
    const textos = escritas[grupo] ?? []
    return textos.length > 0 ? [{ [grupo]: textos.map(comparacionDe) }] : []
  })
  return grupos.length > 1 ? { todas: grupos } : grupos[0]
}

function comparacionDe(texto: string) {
  const comparacion = interpretarComparacion(texto)
  if (!comparacion) {
    throw new ErrorDeUso(
      `No se entiende la condición «${texto}»: va un hecho, un operador y un valor, como «cantidad_me_gusta > 10».`
    )
  }
  return comparacion
}

function accionesDe({ sumar, restar }: Banderas) {
  const acciones = [
    { tipo: 'incrementar_importancia', cantidad: sumar },
    { tipo: 'decrementar_importancia', cantidad: restar },
  ].filter(({ cantidad }) => cantidad !== undefined)
  return acciones.length > 0 ? acciones : undefined
}
