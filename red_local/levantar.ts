import { crearAplicacionDeAuth, type OpcionesDeAuth } from './auth/aplicacion.ts'
import { abrirBaseDeAuth } from './auth/base.ts'
import { LIMITE_DE_GUNICORN, LIMITE_DE_NODE } from './comun/limite_de_linea.ts'
import type { Reloj } from './comun/reloj.ts'
import { levantarServidor, type PedidoRecibido, type ServidorLevantado } from './comun/servidor.ts'
import { levantarFirebase, type FirebaseLocal } from './firebase/levantar.ts'
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
  /** Firebase, que solo se levanta si se la pide. */
  firebase?: { puerto: number; puertoDeProxy: number }
}

export interface RedLocal {
  auth: ServidorLevantado
  media: ServidorLevantado
  firebase: FirebaseLocal | undefined
  cerrar(): Promise<void>
}

/**
 * Levanta los servidores de auth y de media de la red (`docs/contrato.md §9` y §10), con datos que
 * sobreviven a un reinicio. O quedan todos arriba, o ninguno.
 */
export async function levantarRedLocal(opciones: OpcionesDeRedLocal): Promise<RedLocal> {
  const levantados: { cerrar(): Promise<void> }[] = []
  const levantar = async <Servidor extends { cerrar(): Promise<void> }>(
    servidor: Promise<Servidor>
  ) => {
    levantados.push(await servidor)
    return servidor
  }
  const cerrar = async () =>
    void (await Promise.all(levantados.map((servidor) => servidor.cerrar())))
  try {
    const auth = await levantar(levantarAuth(opciones))
    const media = await levantar(levantarMedia(opciones))
    const { datos, host, firebase: pedida } = opciones
    const firebase =
      pedida && (await levantar(levantarFirebase({ datos, ...(host && { host }), ...pedida })))
    return { auth, media, firebase, cerrar }
  } catch (error) {
    await cerrar()
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
