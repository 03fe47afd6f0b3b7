import { createHash, timingSafeEqual } from 'node:crypto'
import { leerIp } from '#base/direccion_ip'

export type QuienLee = {
  autorizacion: string | undefined
  /** La dirección del enchufe, no la que diga una cabecera. */
  direccion: string | undefined
  /** Lo que pasó por un proxy no viene de esta máquina, aunque el enchufe lo parezca. */
  reenviado: boolean
}

export type Permiso = 'permitido' | 'sin-token' | 'oculto'

/** Quién puede leer las métricas: quien tiene el token o, si no hay y no es producción, esta misma máquina. */
export class Acceso {
  /** @param sinToken si, sin token, esta máquina las puede leer: en producción no, que puede haber un proxy */
  constructor(
    private readonly token: string | undefined,
    private readonly sinToken: boolean
  ) {}

  permiso({ autorizacion, direccion, reenviado }: QuienLee): Permiso {
    if (this.token !== undefined) {
      const dado = /^bearer +(\S+) *$/i.exec(autorizacion ?? '')?.[1] ?? ''
      return iguales(dado, this.token) ? 'permitido' : 'sin-token'
    }
    const deEstaMaquina = leerIp(direccion ?? '')?.range() === 'loopback'
    return this.sinToken && !reenviado && deEstaMaquina ? 'permitido' : 'oculto'
  }
}

/** Tarda lo mismo se parezcan o no, midan lo que midan. */
function iguales(uno: string, otro: string): boolean {
  const huella = (texto: string) => createHash('sha256').update(texto).digest()
  return timingSafeEqual(huella(uno), huella(otro))
}
