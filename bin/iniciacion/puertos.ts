import { once } from 'node:events'
import { createServer } from 'node:net'
import type { Opciones } from './opciones.ts'

/**
 * Mira que los tres puertos estén libres antes de empezar nada.
 *
 * @throws Error con una oración que dice cuál está ocupado y cómo elegir otro
 */
export async function exigirPuertosLibres({ puerto, authPuerto, mediaPuerto }: Opciones) {
  const puertos = { 'puerto': puerto, 'auth-puerto': authPuerto, 'media-puerto': mediaPuerto }
  for (const [opcion, numero] of Object.entries(puertos)) {
    if (!(await estaLibre(numero))) {
      throw new Error(
        `El puerto ${numero} está ocupado: si Chotuve ya está andando no hace falta iniciarlo otra vez, y si no, elegí otro con --${opcion}.`
      )
    }
  }
}

async function estaLibre(puerto: number): Promise<boolean> {
  const servidor = createServer()
  try {
    servidor.listen(puerto, '0.0.0.0')
    await once(servidor, 'listening')
    return true
  } catch {
    return false
  } finally {
    servidor.close()
  }
}
