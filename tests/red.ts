import { levantarRedLocal } from '@chotuve/red-local/levantar'
import { ahoraDePrueba } from '#tests/reloj'

type RedLocal = Awaited<ReturnType<typeof levantarRedLocal>>

/** Lo que se espera a auth y a media en lo que no prueba ese límite: con la máquina ocupada tardan. */
export const PACIENCIA = { RED_TIEMPO_LIMITE_MS: '20000' }

let encendida: RedLocal | undefined

/** Enciende auth y media en puertos libres, con los datos en memoria. */
export async function encenderRed(): Promise<RedLocal> {
  encendida = await levantarRedLocal({
    datos: ':memory:',
    // Detener el reloj de una prueba detiene también el de la red.
    reloj: () => new Date(ahoraDePrueba()),
    auth: { puerto: 0, ignorarAppServerToken: true, costoClave: 1 },
    media: { puerto: 0 },
  })
  return encendida
}

/** La red encendida en esta corrida. */
export function red(): RedLocal {
  if (!encendida) {
    throw new Error('La red local no está encendida')
  }
  return encendida
}

/** El entorno de un servidor de la prueba, en su proceso, que usa la red de esta corrida. */
export const entornoConRed = () => ({
  ...PACIENCIA,
  NODE_ENV: 'test',
  LOG_LEVEL: 'info',
  HOST: '127.0.0.1',
  CHOTUVE_AUTH_URL: red().auth.url,
  CHOTUVE_MEDIA_URL: red().media.url,
})

export async function apagarRed() {
  await encendida?.cerrar()
}
