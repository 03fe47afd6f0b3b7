import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Opciones } from './opciones.ts'

/**
 * Mira que los puertos estén libres antes de empezar nada.
 *
 * @throws Error con una oración que dice cuál no se puede usar y cómo elegir otro
 */
export async function exigirPuertosLibres(opciones: Opciones) {
  const puertos = {
    'puerto': opciones.puerto,
    'auth-puerto': opciones.authPuerto,
    'media-puerto': opciones.mediaPuerto,
    ...(opciones.conFirebaseLocal && {
      'firebase-puerto': opciones.firebasePuerto,
      'firebase-proxy-puerto': opciones.firebaseProxyPuerto,
    }),
  }
  if (['EADDRNOTAVAIL', 'ENOTFOUND'].includes((await probar(0, opciones.host)) ?? '')) {
    throw new Error(
      `No se puede escuchar en ${opciones.host}: esta máquina no tiene esa dirección.`
    )
  }
  for (const [opcion, numero] of Object.entries(puertos)) {
    const problema = await probar(numero)
    if (problema === 'EACCES') {
      throw new Error(`No hay permiso para usar el puerto ${numero}: elegí otro con --${opcion}.`)
    }
    if (problema) {
      throw new Error(
        `El puerto ${numero} está ocupado: si Chotuve ya está andando no hace falta iniciarlo otra vez, y si no, elegí otro con --${opcion}.`
      )
    }
  }
}

/** El código de error que da escuchar ahí, si da alguno. */
async function probar(puerto: number, host = '0.0.0.0'): Promise<string | undefined> {
  const servidor = createServer()
  try {
    servidor.listen(puerto, host)
    await once(servidor, 'listening')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code
  } finally {
    servidor.close()
  }
}
