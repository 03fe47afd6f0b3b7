import { AxiosError } from 'axios'
import { errors } from 'undici'
import { ErrorDeRed, RechazoDeRed, type Servidor } from '#red/errores'
import type { PedidoDeRed, RespuestaDeRed } from '#red/transporte/pedido'

/**
 * Lo que contestó un servidor a un pedido.
 *
 * @throws ErrorDeRed si no es lo que debía
 * @throws RechazoDeRed si es un 4xx que no está en `espera`
 */
export function comoRespuesta(
  servidor: Servidor,
  pedido: PedidoDeRed,
  { status, data }: { status: number; data: string }
): RespuestaDeRed {
  if (pedido.espera.includes(status)) {
    return {
      estado: status,
      json: () => leerJson(servidor, data),
      confirmar: () => void (data === '' || leerJson(servidor, data)),
    }
  }
  if (status === 401) {
    throw new ErrorDeRed(servidor, 'app-token-rechazado', 'rechazó APP_SERVER_TOKEN')
  }
  if (status >= 400 && status < 500) {
    // Contestó alguien sano, aunque sea un proxy con su página: no se repite ni abre el circuito.
    throw new RechazoDeRed(servidor, status, leerJson(servidor, data, { porElPedido: true }))
  }
  // A un texto que no le entra en la columna, auth le contesta 500 (docs/contrato.md §9).
  const porElPedido = status === 500 && pedido.metodo !== 'GET'
  throw new ErrorDeRed(servidor, 'falla', `contestó ${status}`, { porElPedido })
}

/** Por qué no hubo respuesta, dicho por axios. Lo que no dijo él sigue siendo lo que era. */
export function sinRespuesta(
  servidor: Servidor,
  error: unknown,
  { apurado }: { apurado: boolean }
): unknown {
  if (!(error instanceof AxiosError)) {
    return error
  }
  // La causa va sin la configuración de axios, que lleva cabeceras y cuerpos.
  const causa = { cause: error.cause }
  if (error.cause instanceof errors.ResponseExceededMaxSizeError) {
    // Se pidió de más: es nuestra culpa y el servidor anda bien.
    const detalle = 'contestó más de lo que se lee'
    return new ErrorDeRed(servidor, 'falla', detalle, { ...causa, porElPedido: true })
  }
  const vencio = [AxiosError.ETIMEDOUT, AxiosError.ERR_CANCELED].includes(error.code ?? '')
  return vencio
    ? new ErrorDeRed(servidor, 'tiempo-agotado', 'no contestó a tiempo', {
        ...causa,
        porElPedido: apurado,
      })
    : new ErrorDeRed(servidor, 'inalcanzable', error.message, causa)
}

function leerJson(
  servidor: Servidor,
  texto: string,
  culpa: { porElPedido?: boolean } = {}
): unknown {
  try {
    return JSON.parse(texto)
  } catch {
    throw new ErrorDeRed(servidor, 'falla', 'contestó algo que no es JSON', culpa)
  }
}
