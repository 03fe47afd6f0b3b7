import { abrirBase } from '../comun/base.ts'
import { ESQUEMA_DEL_ARBOL } from './arbol.ts'
import { BaseDeDatosDeFirebase } from './base_de_datos.ts'
import type { Escucha } from './escucha.ts'
import { NODOS, type Nodos } from './forma.ts'
import { Google } from './google.ts'
import { HOST_DE_LA_BASE, HOSTS_DE_GOOGLE, obtenerIdentidad } from './identidad.ts'
import { crearProxy } from './proxy.ts'

export interface OpcionesDeFirebase {
  /** La carpeta donde queda todo, o `:memory:`. */
  datos: string
  host?: string
  /** El de la base de datos de tiempo real; 0 toma uno libre. */
  puerto?: number
  /** El del proxy por el que se llega a la Google local. */
  puertoDeProxy?: number
  nodos?: Nodos
}

export interface FirebaseLocal {
  base: BaseDeDatosDeFirebase
  google: Google
  proxy: Escucha
  /** Lo que un app server necesita en su entorno para usarla, y nada más. */
  entorno: Record<string, string>
  /** Deja de aceptar conexiones y corta las que hay. */
  cortar(): Promise<void>
  /** Vuelve a aceptarlas, en los mismos puertos. */
  reanudar(): Promise<void>
  cerrar(): Promise<void>
}

/** Levanta lo que el app server usa de Firebase (`docs/contrato.md §11`), por enchufes de verdad. */
export async function levantarFirebase(opciones: OpcionesDeFirebase): Promise<FirebaseLocal> {
  const { datos, host = '127.0.0.1', puerto = 0, puertoDeProxy = 0, nodos = NODOS } = opciones
  const identidad = await obtenerIdentidad(datos)
  const google = new Google(identidad)
  const sqlite = abrirBase(datos, 'firebase', ESQUEMA_DEL_ARBOL)
  const esDeAdministrador = (credencial: string) => google.esDeAdministrador(credencial)
  const base = new BaseDeDatosDeFirebase(sqlite, {
    ...{ host, puerto, nodos, identidad, esDeAdministrador },
  })
  google.alEntregar = (envio) => base.anotarLlegada(envio)
  const servidores = new Map([
    ...HOSTS_DE_GOOGLE.map((nombre) => [nombre, google.servidor] as const),
    [HOST_DE_LA_BASE, base.servidorTls] as const,
  ])
  const proxy = crearProxy(servidores, { host, puerto: puertoDeProxy })
  const cortar = async () => {
    await Promise.all([base.escucha.cortar(), proxy.cortar()])
  }
  const reanudar = async () => {
    await base.escucha.empezar()
    await proxy.empezar()
  }
  const cerrar = async () => {
    await cortar()
    sqlite.close()
  }
  try {
    await reanudar()
  } catch (error) {
    await cerrar()
    throw error
  }
  const url = `https://${HOST_DE_LA_BASE}/`
  return {
    base,
    google,
    proxy,
    entorno: {
      FIREBASE_CREDENCIALES: Buffer.from(JSON.stringify(identidad.cuenta)).toString('base64'),
      FIREBASE_CHAT_DB_URL: url,
      FIREBASE_NOTIFICADOR_DB_URL: url,
      HTTPS_PROXY: `http://localhost:${proxy.puerto}`,
      NODE_EXTRA_CA_CERTS: identidad.archivo,
    },
    cortar,
    reanudar,
    cerrar,
  }
}
