import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { citar } from './citar.ts'
import type { Opciones } from './opciones.ts'

/** Los argumentos con que la red local levanta también Firebase. */
export function argumentosDeFirebase(opciones: Opciones): string[] {
  const { conFirebaseLocal, firebasePuerto, firebaseProxyPuerto } = opciones
  return conFirebaseLocal
    ? [
        '--firebase-puerto',
        `${firebasePuerto}`,
        '--firebase-proxy-puerto',
        `${firebaseProxyPuerto}`,
      ]
    : []
}

/** Lo que el servidor necesita en su entorno para usarla: está donde la dejó al levantarse. */
export function entornoDeFirebase(
  {
    conFirebaseLocal,
    firebaseProxyPuerto,
  }: Pick<Opciones, 'conFirebaseLocal' | 'firebaseProxyPuerto'>,
  redLocal: string
): Record<string, string> {
  if (!conFirebaseLocal) {
    return {}
  }
  const carpeta = join(redLocal, 'firebase')
  const { cuenta } = JSON.parse(readFileSync(join(carpeta, 'identidad.json'), 'utf-8'))
  const base = 'https://chotuve-local.firebaseio.com/'
  return {
    FIREBASE_CREDENCIALES: Buffer.from(JSON.stringify(cuenta)).toString('base64'),
    FIREBASE_CHAT_DB_URL: base,
    FIREBASE_NOTIFICADOR_DB_URL: base,
    HTTPS_PROXY: `http://localhost:${firebaseProxyPuerto}`,
    NODE_EXTRA_CA_CERTS: join(carpeta, 'certificado.pem'),
  }
}

/** Anota un dispositivo por persona, como hace el teléfono cuando alguien entra. */
export async function anotarDispositivos(puerto: number, personas: { id: number }[]) {
  const enchufe = new WebSocket(`ws://localhost:${puerto}/.ws?v=5&ns=chotuve-local`)
  await once(enchufe, 'open')
  for (const [orden, { id }] of personas.entries()) {
    const escritura = { p: `/app-server-dev/notificaciones/${id}`, d: `dispositivo-de-${id}` }
    const contestada = esperarRespuesta(enchufe, orden + 1)
    enchufe.send(JSON.stringify({ t: 'd', d: { r: orden + 1, a: 'p', b: escritura } }))
    await contestada
  }
  enchufe.close()
}

function esperarRespuesta(enchufe: WebSocket, numero: number): Promise<void> {
  return new Promise((seguir, rechazar) => {
    enchufe.addEventListener('error', () => rechazar(new Error('Firebase no contestó')))
    enchufe.addEventListener('message', ({ data }) => {
      if (JSON.parse(String(data)).d?.r === numero) {
        seguir()
      }
    })
  })
}

/** Deja el entorno del servidor en un archivo, para correr comandos contra lo que está andando. */
export function guardarEntorno(archivo: string, entorno: Record<string, string>) {
  const lineas = Object.entries(entorno).map(([variable, valor]) => `${variable}=${citar(valor)}\n`)
  writeFileSync(archivo, lineas.join(''), { mode: 0o600 })
}
