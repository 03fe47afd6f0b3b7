import { encender, puertoLibre } from './procesos.ts'

/** Enciende la red local en su proceso, con sus datos en una carpeta, y espera a que conteste. */
export async function encenderRed(datos: string, { conFirebase = false } = {}) {
  const [auth, media, firebase, proxy] = await Promise.all(
    Array.from({ length: 4 }, () => puertoLibre())
  )
  const puertos = {
    auth,
    media,
    ...(conFirebase && { firebase, 'firebase-proxy': proxy }),
  }
  const argumentos = Object.entries(puertos).flatMap(([cual, puerto]) => [
    `--${cual}-puerto`,
    String(puerto),
  ])
  const proceso = encender(['red_local/main.ts', ...argumentos, '--datos', datos], {
    cwd: process.cwd(),
    entorno: {},
  })
  const en = (puerto: number | undefined) => `http://127.0.0.1:${puerto}`
  await proceso.listo(`${en(auth)}/ping`)
  await proceso.listo(`${en(media)}/ping`)
  if (conFirebase) {
    await proceso.listo(`${en(firebase)}/.json`)
  }
  return {
    entorno: { CHOTUVE_AUTH_URL: en(auth), CHOTUVE_MEDIA_URL: en(media) },
    puertoDeProxy: proxy ?? 0,
    pid: proceso.pid,
    apagar: () => proceso.detener(),
  }
}
