import { crearAplicacionDeAuth, type OpcionesDeAuth } from './auth/aplicacion.ts'
import { abrirBaseDeAuth } from './auth/base.ts'
import { LIMITE_DE_GUNICORN, LIMITE_DE_NODE } from './comun/limite_de_linea.ts'
import type { Reloj } from './comun/reloj.ts'
import { levantarServidor, type PedidoRecibido, type ServidorLevantado } from './comun/servidor.ts'
import { crearAplicacionDeMedia } from './media/aplicacion.ts'
import { abrirBaseDeMedia } from './media/base.ts'

interface OpcionesDeServidor {
  /** 0, el valor por defecto, toma un puerto libre. */
  puerto?: number
  /** Se entera de cada pedido apenas llega, también de los que no se contestan. */
  alRecibir?: (pedido: PedidoRecibido) => void
}

export interface OpcionesDeRedLocal {
  /** La carpeta donde queda todo, o `:memory:`. */
  datos: string
  host?: string
  /** De dónde sale la hora de altas y videos. */
  reloj?: Reloj
  auth?: OpcionesDeServidor & Omit<OpcionesDeAuth, 'reloj'>
  media?: OpcionesDeServidor
}

export interface RedLocal {
  auth: ServidorLevantado
  media: ServidorLevantado
  cerrar(): Promise<void>
}

/**
 * Levanta los servidores de auth y de media de la red (`docs/contrato.md §9` y §10), con datos que
 * sobreviven a un reinicio. O quedan los dos arriba, o ninguno.
 */
export async function levantarRedLocal(opciones: OpcionesDeRedLocal): Promise<RedLocal> {
  const auth = await levantarAuth(opciones)
  try {
    const media = await levantarMedia(opciones)
    return {
      auth,
      media,
      cerrar: async () => void (await Promise.all([auth.cerrar(), media.cerrar()])),
    }
  } catch (error) {
    await auth.cerrar()
    throw error
  }
}

async function levantarAuth(opciones: OpcionesDeRedLocal): Promise<ServidorLevantado> {
  const { datos, host = '127.0.0.1', reloj, auth = {} } = opciones
  const base = abrirBaseDeAuth(datos)
  const aplicacion = crearAplicacionDeAuth(base, { ...auth, ...(reloj && { reloj }) })
  const { puerto = 0, alRecibir } = auth
  const limite = LIMITE_DE_GUNICORN
  return levantarConBase(base, () =>
    levantarServidor({ aplicacion, host, puerto, limite, alRecibir })
  )
}

async function levantarMedia(opciones: OpcionesDeRedLocal): Promise<ServidorLevantado> {
  const { datos, host = '127.0.0.1', reloj, media = {} } = opciones
  const base = abrirBaseDeMedia(datos)
  const aplicacion = crearAplicacionDeMedia(base, { ...(reloj && { reloj }) })
  const { puerto = 0, alRecibir } = media
  const limite = LIMITE_DE_NODE
  return levantarConBase(base, () =>
    levantarServidor({ aplicacion, host, puerto, limite, alRecibir })
  )
}

/** Ata la vida de una base a la de su servidor. */
async function levantarConBase(
  base: { close(): unknown },
  levantar: () => Promise<ServidorLevantado>
): Promise<ServidorLevantado> {
  try {
    const servidor = await levantar()
    return {
      ...servidor,
      cerrar: async () => {
        await servidor.cerrar()
        base.close()
      },
    }
  } catch (error) {
    base.close()
    throw error
  }
}
