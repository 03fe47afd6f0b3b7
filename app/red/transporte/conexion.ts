import { Axios } from 'axios'
import { Agent } from 'undici'
import { adaptadorUndici } from '#red/transporte/adaptador_undici'

/** Lo más que se lee de una respuesta: 10.000 videos de los más largos no llegan a tanto. */
const RESPUESTA_MAXIMA_BYTES = 64 * 1024 * 1024

export type ConfiguracionDeCliente = {
  url: string
  /** Límite de cada llamada entera, en milisegundos. */
  tiempoLimiteMs: number
  appServerToken: string | undefined
  /** Lo más que se lee de una respuesta. */
  respuestaMaximaBytes?: number
}

export type Conexion = { agente: Agent; axios: Axios }

/** Con qué se le habla a un servidor: a lo sumo tantas conexiones, que se reusan. */
export function conectar(configuracion: ConfiguracionDeCliente, conexiones: number): Conexion {
  const { url, appServerToken, respuestaMaximaBytes = RESPUESTA_MAXIMA_BYTES } = configuracion
  const agente = new Agent({
    connections: conexiones,
    keepAliveTimeout: 4_000,
    maxResponseSize: respuestaMaximaBytes,
  })
  return {
    agente,
    // Sin lo que axios trae por omisión, que mezcla y revisa en cada llamada: acá solo manda y trae texto.
    axios: new Axios({
      adapter: adaptadorUndici(agente, url),
      headers: {
        Accept: 'application/json',
        ...(appServerToken && { 'X-APP-SERVER-TOKEN': appServerToken }),
      },
    }),
  }
}
