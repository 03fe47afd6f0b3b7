import { statfs } from 'node:fs/promises'
import { estaParejo, leerDesfase } from '#base/desfase'
import { conLaBase, type HayAlguien } from '#operacion/diagnostico/con_la_base'
import { aviso, bien, mal, type Revision } from '#operacion/diagnostico/revision'

const LIMITE_MS = 8_000
const MB = 1_048_576

/** Con menos que esto, un archivo que crece o un respaldo ya no entran. */
const DISCO_MB = { mal: 200, aviso: 1_024 }

type Opciones = {
  hayAlguien: HayAlguien
  /** Dónde escribe este proceso: la carpeta de la base, si es un archivo. */
  carpeta: string
  version: string
  framework: string
}

/** La hora, el disco y las versiones. */
export function revisionesDeLaMaquina({
  hayAlguien,
  carpeta,
  version,
  framework,
}: Opciones): Revision[] {
  const versiones = [`app server ${version}`, `Node ${process.versions.node}`, framework]
  return [
    {
      nombre: 'reloj',
      limiteMs: LIMITE_MS,
      siFalla: 'Primero, lo de la base.',
      revisar: conLaBase(hayAlguien, mirarReloj),
    },
    {
      nombre: 'disco',
      limiteMs: LIMITE_MS,
      siFalla: `Revisá la carpeta ${carpeta}.`,
      revisar: () => mirarDisco(carpeta),
    },
    {
      nombre: 'versiones',
      limiteMs: LIMITE_MS,
      siFalla: '',
      revisar: () => Promise.resolve(bien(versiones.join(', '))),
    },
  ]
}

async function mirarReloj() {
  const desfaseMs = await leerDesfase()
  const detalle = `a ${(desfaseMs / 1_000).toFixed(1)} s del de la base`
  return estaParejo(desfaseMs)
    ? bien(detalle)
    : mal(detalle, 'Poné en hora esta máquina y la de la base (NTP).')
}

async function mirarDisco(carpeta: string) {
  const { bavail, bsize, blocks } = await statfs(carpeta)
  const libresMb = Math.floor((bavail * bsize) / MB)
  const parte = Math.round((bavail / blocks) * 100)
  const detalle = `${(libresMb / 1_024).toFixed(1)} GB libres (${parte} %) en ${carpeta}`
  if (libresMb < DISCO_MB.mal) {
    return mal(detalle, 'Hacé lugar: sin disco no se guarda nada.')
  }
  return libresMb < DISCO_MB.aviso ? aviso(detalle, 'Queda poco: hacé lugar.') : bien(detalle)
}
