import { ErrorDeUso } from '#consola/errores'
import { GRUPOS } from '#reglas/lenguaje/definicion'
import { Anotador } from '#reglas/lenguaje/errores'
import { interpretarComparacion } from '#reglas/lenguaje/interpretar'
import { LectorDeCondiciones } from '#reglas/lenguaje/leer_condiciones'

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
    return textos.length > 0
      ? [{ [grupo]: textos.map((texto) => comparacionDe(texto, BANDERAS[grupo])) }]
      : []
  })
  return grupos.length > 1 ? { todas: grupos } : grupos[0]
}

const BANDERAS = { todas: '--si', alguna: '--si-alguna', ninguna: '--si-ninguna' }

function comparacionDe(texto: string, bandera: string) {
  const comparacion = interpretarComparacion(texto)
  if (!comparacion) {
    throw new ErrorDeUso(
      `No se entiende la condición «${texto}»: va un hecho, un operador y un valor, como «cantidad_me_gusta > 10».`
    )
  }
  // Lo que no sirve se dice con lo que se escribió: quien usa banderas no sabe de lugares en un JSON.
  const anotador = new Anotador()
  new LectorDeCondiciones(anotador).leer({ todas: [comparacion] }, '')
  const [error] = anotador.errores
  if (error) {
    throw new ErrorDeUso(`${bandera} «${texto}»: ${error.mensaje}.`)
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
