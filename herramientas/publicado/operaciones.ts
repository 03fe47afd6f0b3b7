import { METODOS } from '#operacion/documento/leer_documento'
import { resolver, type Forma } from './forma.ts'

export type Contenido = Record<string, { schema: Forma }>
export type Parametro = { name: string; in: string; required?: boolean; schema: Forma }
type Respuesta = { headers?: Record<string, { required?: boolean }>; content?: Contenido }

export type Operacion = {
  operationId: string
  security?: object[]
  parameters?: Parametro[]
  requestBody?: { required?: boolean; content: Contenido }
  responses: Record<string, Respuesta>
}

export type ConRutas = { paths: object }
export type Nombrada = { documento: object; operacion: Operacion; parametros: Parametro[] }

/** Las operaciones, por método y ruta. Cómo se llama lo que va entre llaves no lo ve ningún cliente. */
export function operacionesDe(documento: ConRutas): Map<string, Nombrada> {
  const rutas = Object.entries(
    documento.paths as Record<string, Partial<Record<string, Operacion>>>
  )
  return new Map(
    rutas.flatMap(([ruta, cosas]) =>
      METODOS.flatMap((metodo) => {
        const operacion = cosas[metodo]
        const deLaRuta = (cosas as { parameters?: Parametro[] }).parameters ?? []
        const parametros = [...deLaRuta, ...(operacion?.parameters ?? [])]
          .map((uno) => resolver(documento, uno))
          .filter((uno) => uno.in !== 'path')
        const nombre = `${metodo.toUpperCase()} ${ruta.replaceAll(/\{\w+\}/g, '{}')}`
        return operacion ? [[nombre, { documento, operacion, parametros }] as const] : []
      })
    )
  )
}
