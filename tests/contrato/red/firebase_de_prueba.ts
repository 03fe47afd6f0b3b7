import { readFileSync } from 'node:fs'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { levantarFirebase } from '@chotuve/red-local/firebase/levantar'
import { NODOS } from '@chotuve/red-local/firebase/forma'
import { ConexionDeFirebase } from '#red/firebase/conexion'
import { ChatsPorSdk } from '#red/firebase/driver_chats'
import { PushPorSdk } from '#red/firebase/driver_push'
import { leerCredenciales } from '#start/entorno/credenciales'

/** Poco, para que lo que calla venza pronto. */
const LIMITE_MS = 800

/**
 * Los drivers de Firebase en este proceso, contra una Firebase local: el SDK lee el proxy del entorno al
 * conectarse, y se le cree al certificado de la local mientras está encendida.
 */
export async function encenderFirebaseDePrueba() {
  const firebase = await levantarFirebase({ datos: ':memory:' })
  const { FIREBASE_CREDENCIALES, FIREBASE_CHAT_DB_URL, HTTPS_PROXY, NODE_EXTRA_CA_CERTS } =
    firebase.entorno
  const devolver = confiarEn(String(NODE_EXTRA_CA_CERTS), String(HTTPS_PROXY))
  const conexion = new ConexionDeFirebase('prueba', {
    credenciales: leerCredenciales(String(FIREBASE_CREDENCIALES)),
    url: String(FIREBASE_CHAT_DB_URL),
    limiteMs: LIMITE_MS,
    proxy: HTTPS_PROXY,
  })
  const { raiz, chats, mensajes, notificaciones: recurso } = NODOS
  return {
    ...firebase,
    chats: new ChatsPorSdk(conexion, { raiz, chats, mensajes }),
    push: new PushPorSdk(conexion, { raiz, recurso }),
    async apagar() {
      await conexion.cerrar()
      await firebase.cerrar()
      devolver()
    },
  }
}

export type FirebaseDePrueba = Awaited<ReturnType<typeof encenderFirebaseDePrueba>>

function confiarEn(archivo: string, proxy: string) {
  const deAntes = { autoridades: getCACertificates(), proxy: process.env.HTTPS_PROXY }
  setDefaultCACertificates([...deAntes.autoridades, readFileSync(archivo, 'utf8')])
  process.env.HTTPS_PROXY = proxy
  return () => {
    setDefaultCACertificates(deAntes.autoridades)
    delete process.env.HTTPS_PROXY
    Object.assign(process.env, deAntes.proxy && { HTTPS_PROXY: deAntes.proxy })
  }
}
