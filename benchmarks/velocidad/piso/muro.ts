import type { Video } from '../escenario.ts'

export type Contado = {
  comentarios: number
  me_gusta: number
  no_me_gusta: number
  visualizaciones: number
  tipo: string | null
}

type Reunido = { video: Video; contado: Contado; contactos: number }

const DOS_HORAS_MS = 7_200_000

/** Las reglas predeterminadas (docs/contrato.md §4), escritas a mano. */
function importancia({ video, contado, contactos }: Reunido): number {
  return (
    (contado.comentarios > 2 ? 2 : 0) +
    (contado.me_gusta > 2 ? 1 : 0) -
    (contado.tipo === null ? 0 : 5) -
    (Date.now() - Date.parse(video.time_stamp) > DOS_HORAS_MS ? 1 : 0) +
    (contactos > 2 ? 1 : 0)
  )
}

export const ordenar = (reunidos: Reunido[]) =>
  reunidos
    .map((reunido) => ({ ...reunido, vale: importancia(reunido) }))
    .sort((uno, otro) => otro.vale - uno.vale)
