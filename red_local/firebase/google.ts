import { createPublicKey, randomBytes, verify } from 'node:crypto'
import { createServer } from 'node:https'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Identidad } from './identidad.ts'

/** Lo que le llegó a FCM, como lo mandó el SDK. */
export interface Envio {
  token: string
  notification: { title: string; body: string }
  data?: Record<string, string>
  android?: { ttl?: string; collapse_key?: string; notification?: { tag?: string } }
}

export interface RespuestaDeFcm {
  estado: number
  cuerpo: object
  cabeceras?: Record<string, string>
}

/** Cómo contesta FCM a cada cosa (los `errorCode` de su API v1). */
export const FCM = {
  aceptado: (): RespuestaDeFcm => ({
    estado: 200,
    cuerpo: { name: `projects/chotuve-local/messages/${randomBytes(8).toString('hex')}` },
  }),
  error: (estado: number, codigo: string, cabeceras = {}): RespuestaDeFcm => ({
    estado,
    cabeceras,
    cuerpo: {
      error: {
        code: estado,
        status: codigo,
        message: codigo,
        details: [
          {
            '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError',
            'errorCode': codigo,
          },
        ],
      },
    },
  }),
}

const LARGO_MAXIMO = 4_096

/** Los servidores de Google con que habla el SDK: el de tokens y FCM, por TLS. */
export class Google {
  /** Los pedidos que llegaron a FCM, se los haya aceptado o no. */
  readonly pedidos: Envio[] = []
  /** Las notificaciones push que llegaron a un teléfono. */
  readonly entregados: Envio[] = []
  /** Cómo contesta FCM a uno bien formado; una promesa que no termina es un silencio. */
  contestar: (envio: Envio) => RespuestaDeFcm | Promise<RespuestaDeFcm> = FCM.aceptado
  /** Si acepta el pedido de un token y no lo contesta nunca, ni cuando vuelve. */
  tokensCallados = false
  alEntregar: (envio: Envio) => void = () => {}
  readonly #tokens = new Set<string>()
  readonly #identidad: Identidad
  readonly servidor

  constructor(identidad: Identidad) {
    this.#identidad = identidad
    const { clave: key, certificado: cert } = identidad
    this.servidor = createServer({ key, cert }, this.#atender)
  }

  esDeAdministrador(token: string): boolean {
    return this.#tokens.has(token)
  }

  readonly #atender: RequestListener = async (pedido, salida) => {
    const { host = '', authorization = '' } = pedido.headers
    const cuerpo = await text(pedido)
    if (host.startsWith('oauth2.')) {
      if (this.tokensCallados) return
      return this.#darToken(cuerpo, salida)
    }
    const token = authorization.replace(/^Bearer /, '')
    if (!this.#tokens.has(token)) return contestar(salida, FCM.error(401, 'UNAUTHENTICATED'))
    return this.#recibir(pedido, cuerpo, salida)
  }

  /** Da un token a quien firma con la clave de la cuenta de servicio. */
  #darToken(cuerpo: string, salida: ServerResponse): void {
    const [cabecera = '', datos = '', firma = ''] = (
      new URLSearchParams(cuerpo).get('assertion') ?? ''
    ).split('.')
    const clave = createPublicKey(this.#identidad.cuenta.private_key)
    const firmado = Buffer.from(`${cabecera}.${datos}`)
    if (!verify('sha256', firmado, clave, Buffer.from(firma, 'base64url'))) {
      const error = { error: 'invalid_grant', error_description: 'Invalid JWT Signature.' }
      return contestar(salida, { estado: 400, cuerpo: error })
    }
    const token = randomBytes(24).toString('base64url')
    this.#tokens.add(token)
    contestar(salida, {
      estado: 200,
      cuerpo: { access_token: token, token_type: 'Bearer', expires_in: 3599 },
    })
  }

  async #recibir(pedido: IncomingMessage, cuerpo: string, salida: ServerResponse): Promise<void> {
    const { message, validate_only: soloProbar } = JSON.parse(cuerpo) as {
      message: Envio
      validate_only?: boolean
    }
    // Una prueba puede ir a un tema, que no es de nadie.
    const destino = soloProbar ? { ...message, token: 'tema' } : message
    if (!pedido.url?.endsWith('/messages:send') || !esValido(destino)) {
      return contestar(salida, FCM.error(400, 'INVALID_ARGUMENT'))
    }
    if (soloProbar) return contestar(salida, FCM.aceptado())
    this.pedidos.push(message)
    const respuesta = await this.contestar(message)
    if (respuesta.estado === 200) {
      this.entregados.push(message)
      this.alEntregar(message)
    }
    contestar(salida, respuesta)
  }
}

/** Sin `notification` el teléfono se cierra; largo, FCM no lo toma. */
function esValido({ token, notification, data }: Envio): boolean {
  return (
    typeof token === 'string' &&
    typeof notification?.title === 'string' &&
    typeof notification.body === 'string' &&
    Object.values(data ?? {}).every((valor) => typeof valor === 'string') &&
    Buffer.byteLength(JSON.stringify({ notification, data })) <= LARGO_MAXIMO
  )
}

function contestar(salida: ServerResponse, { estado, cuerpo, cabeceras }: RespuestaDeFcm): void {
  salida.writeHead(estado, { 'Content-Type': 'application/json', ...cabeceras })
  salida.end(JSON.stringify(cuerpo))
}
