import { deleteApp, initializeApp, type App, type Credential } from 'firebase-admin/app'
import { getDatabase, type Database } from 'firebase-admin/database'
import { getMessaging, type Messaging } from 'firebase-admin/messaging'
import { aTiempo } from '#base/a_tiempo'
import { agenteDeFirebase } from '#red/firebase/agente'
import { credencialDeServicio } from '#red/firebase/credencial'
import { nodosExpuestos } from '#red/firebase/exposicion'
import { quitarReintentos } from '#red/firebase/sin_reintentos'

export type ConfiguracionDeConexion = {
  credenciales: { projectId: string; clientEmail: string; privateKey: string }
  /** La dirección de su base de datos de tiempo real. */
  url: string
  limiteMs: number
  proxy: string | undefined
}

type Sesion = {
  app: App
  agente: ReturnType<typeof agenteDeFirebase>
  credencial: Credential
  base: Database
  mensajeria: Messaging
}

/**
 * Una aplicación del SDK de Firebase, con su nombre, que se abre cuando hace falta.
 *
 * El SDK guarda en memoria lo que no pudo escribir y lo escribe cuando vuelve a conectarse, aunque nadie
 * lo espere ya: para entonces otro pudo escribir algo más nuevo. Por eso lo que se pasa del límite se
 * lleva consigo a la aplicación entera, con lo que tenga sin escribir. Y por eso cada operación tiene una
 * aplicación para ella sola mientras dura: la que se lleva no es la de nadie más.
 */
export class ConexionDeFirebase {
  /** La de FCM y la de quien escucha: nadie la descarta. */
  #sesion: Sesion | undefined
  /** Las que no está usando ninguna operación sobre la base. */
  readonly #libres: Sesion[] = []
  readonly #abiertas = new Set<Sesion>()
  #creadas = 0

  constructor(
    private readonly nombre: string,
    private readonly configuracion: ConfiguracionDeConexion
  ) {}

  /** Lo más que tarda cada operación. */
  get limiteMs(): number {
    return this.configuracion.limiteMs
  }

  /**
   * Hace algo sobre la base de datos.
   *
   * @throws Error si no terminó a tiempo
   */
  async conBase<Valor>(hacer: (base: Database) => Promise<Valor>): Promise<Valor> {
    const sesion = this.#libres.pop() ?? this.#crear()
    let vencida = false
    const alVencer = () => {
      vencida = true
      void this.#descartar(sesion)
      return new Error('La base de datos de Firebase no contestó a tiempo')
    }
    try {
      return await aTiempo(hacer(sesion.base), this.configuracion.limiteMs, alVencer)
    } finally {
      if (!vencida) {
        this.#libres.push(sesion)
      }
    }
  }

  /** FCM: cada llamada termina sola, porque sus conexiones y el token que pide están acotados. */
  mensajeria(): Messaging {
    return this.#abrir().mensajeria
  }

  /** @throws Error si las credenciales no sirven */
  async pedirToken() {
    return this.#abrir().credencial.getAccessToken()
  }

  /** Qué nodos puede leer cualquiera. @throws Error si la base no contesta */
  expuestos(rutas: string[]): Promise<string[]> {
    return nodosExpuestos({ ...this.configuracion, rutas })
  }

  /** La base, sin límite: para escucharla mientras se quiera. */
  base(): Database {
    return this.#abrir().base
  }

  /** Corta también lo que esté en curso: el proceso está terminando. */
  async cerrar() {
    const abiertas = [...this.#abiertas]
    this.#sesion = undefined
    this.#libres.length = 0
    await Promise.all(abiertas.map((sesion) => this.#descartar(sesion)))
  }

  #abrir(): Sesion {
    this.#sesion ??= this.#crear()
    return this.#sesion
  }

  #crear(): Sesion {
    const { credenciales, url, limiteMs, proxy } = this.configuracion
    const agente = agenteDeFirebase({ limiteMs, proxy })
    const credencial = credencialDeServicio({ credenciales, agente, limiteMs })
    const app = initializeApp(
      {
        credential: credencial,
        projectId: credenciales.projectId,
        databaseURL: url,
        httpAgent: agente,
      },
      `${this.nombre}-${++this.#creadas}`
    )
    const sesion = {
      app,
      agente,
      credencial,
      base: getDatabase(app),
      mensajeria: quitarReintentos(getMessaging(app)),
    }
    this.#abiertas.add(sesion)
    return sesion
  }

  /** La de FCM es otra: lo que se esté mandando sigue. */
  async #descartar(sesion: Sesion) {
    if (this.#abiertas.delete(sesion)) {
      await deleteApp(sesion.app)
      // Lo que siga pidiendo un token ya no es para nadie, y el proceso no tiene que esperarlo para terminar.
      sesion.agente.destroy()
    }
  }
}
