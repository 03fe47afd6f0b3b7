import { lanzar } from '../apoyo/procesos.ts'
import { puertosLibres } from '../apoyo/puertos.ts'

/** Enciende la red local en su proceso, con sus datos en una carpeta, y espera a que conteste. */
export async function encenderRed(datos: string, { conFirebase = false } = {}) {
  const [auth, media, firebase, proxy] = await puertosLibres(4)
  const puertos = {
    auth,
    media,
    ...(conFirebase && { firebase, 'firebase-proxy': proxy }),
  }
  const argumentos = Object.entries(puertos).flatMap(([cual, puerto]) => [
    `--${cual}-puerto`,
    String(puerto),
  ])
  const proceso = lanzar(['red_local/main.ts', ...argumentos, '--datos', datos], {
    cwd: process.cwd(),
    entorno: {},
  })
  const en = (puerto: number | undefined) => `http://127.0.0.1:${puerto}`
  await proceso.contesta(`${en(auth)}/ping`)
  await proceso.contesta(`${en(media)}/ping`)
  if (conFirebase) {
    await proceso.contesta(`${en(firebase)}/.json`)
  }
  return {
    entorno: { CHOTUVE_AUTH_URL: en(auth), CHOTUVE_MEDIA_URL: en(media) },
    puertoDeProxy: proxy ?? 0,
    pid: proceso.pid,
    apagar: () => proceso.detener(),
  }
}
