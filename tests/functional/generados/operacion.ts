import { DOCUMENTO, OPERACIONES, type Documentada } from '#tests/documento/operaciones'
import { enLugar, seguir } from '#tests/documento/seguir'
import { SOLO } from './corrida.js'
import type { Forma } from './formas.js'

type Parametro = { name: string; in: 'path' | 'query' | 'header'; schema: Forma }

/** Una operación, con lo que se le puede mandar. */
export type Atacable = {
  nombre: string
  id: string
  metodo: string
  ruta: string
  /** Si no mira de quién es el token. */
  publica: boolean
  parametros: Parametro[]
  /** Dónde está la forma de su cuerpo, si lo lleva. */
  cuerpo?: string
}

type Cruda = {
  operationId: string
  parameters?: Parametro[]
  security?: object[]
  requestBody?: object
}

function atacable({ nombre, operacion, lugar }: Documentada): Atacable {
  const [metodo = '', ruta = ''] = nombre.split(' ')
  const cruda = operacion as Cruda
  const deLaRuta = DOCUMENTO.paths[ruta] as unknown as { parameters?: Parametro[] }
  return {
    nombre,
    id: cruda.operationId,
    metodo,
    ruta,
    publica: cruda.security?.length === 0,
    parametros: [...(deLaRuta.parameters ?? []), ...(cruda.parameters ?? [])].map(
      (uno) => seguir<Parametro>(uno, lugar).cosa
    ),
    ...(cruda.requestBody && {
      cuerpo: enLugar(lugar, 'requestBody', 'content', 'application/json', 'schema'),
    }),
  }
}

const TODAS = OPERACIONES.map(atacable).filter(({ id }) => SOLO === undefined || SOLO === id)
const vacia = ({ nombre }: Atacable) => nombre === 'DELETE /base_de_datos'

export const ATACABLES = TODAS.filter((una) => !vacia(una))

/** La que deja sin nada a quien sea. */
export const VACIADO = TODAS.filter(vacia)
