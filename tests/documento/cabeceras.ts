import type { Cabecera, Referible, Respuesta } from '#operacion/documento/leer_documento'
import { diferencias } from './formas.ts'
import { DOCUMENTO } from './operaciones.ts'
import { enLugar, seguir } from './seguir.ts'

/** Los nombres en minúsculas, como las da Node. */
export type Cabeceras = Record<string, string>

type Documentada = { exigida: boolean; lugar: string }

const { siempre, 'a-veces': aVeces } = DOCUMENTO['x-cabeceras-comunes']

/** Las de toda respuesta. */
const COMUNES: [string, Documentada][] = [
  ...documentadas(siempre, '#/x-cabeceras-comunes/siempre', true),
  ...documentadas(aVeces, '#/x-cabeceras-comunes/a-veces', false),
]

/** Las que faltan, las que sobran y las que no dicen lo que tienen que decir. */
export function cabecerasMal(cabeceras: Cabeceras, { headers = {} }: Respuesta, lugar: string) {
  // Las que dice la respuesta reemplazan a las comunes.
  const todas = new Map([...COMUNES, ...documentadas(headers, enLugar(lugar, 'headers'))])
  const sobran = Object.keys(cabeceras)
    .filter((nombre) => !todas.has(nombre))
    .map((nombre) => `la cabecera ${nombre} no está documentada`)
  const malas = [...todas].flatMap(([nombre, { exigida, lugar: donde }]) => {
    const valor = cabeceras[nombre]
    if (valor === undefined) {
      return exigida ? [`falta la cabecera ${nombre}`] : []
    }
    const mal = diferencias(valor, enLugar(donde, 'schema'))
    return mal.map((cual) => `cabecera ${nombre}: ${valor}: ${cual}`)
  })
  return [...sobran, ...malas]
}

function documentadas(
  cabeceras: Record<string, Referible<Cabecera>>,
  desde: string,
  siempreEsta?: boolean
): [string, Documentada][] {
  return Object.entries(cabeceras).map(([nombre, referible]) => {
    const { cosa, lugar } = seguir<Cabecera>(referible, enLugar(desde, nombre))
    return [nombre.toLowerCase(), { exigida: siempreEsta ?? cosa.required === true, lugar }]
  })
}
