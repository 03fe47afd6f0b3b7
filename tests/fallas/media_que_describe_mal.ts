import { contestar, type Intervencion, type Llamada } from '#tests/fallas/intermediario'

/** Un video como lo describe media. */
export type Crudo = Record<string, unknown>

/** El que hace `orden` de los que describe bien; los más viejos, primero. */
export const bien = (orden: number, usuarioId: number, campos: Crudo = {}): Crudo => ({
  _id: String(orden).padStart(24, '0'),
  titulo: `Video ${orden}`,
  url: 'http://videos.test/1.mp4',
  usuario_id: usuarioId,
  descripcion: null,
  ubicacion: null,
  duracion: 60,
  visibilidad: 'publico',
  time_stamp: new Date(Date.UTC(2026, 0, 1, 0, orden)).toISOString(),
  habilitado: true,
  ...campos,
})

/** Lo que media puede decir mal de un video, campo por campo. */
export const MALES: Crudo[] = [
  { titulo: null },
  { url: null },
  { url: undefined },
  { duracion: null },
  { duracion: 'un minuto' },
  { duracion: 1e300 },
  { visibilidad: 'amigos' },
  { visibilidad: null },
  { usuario_id: '5' },
  { usuario_id: 1.5 },
  { usuario_id: 0 },
  { usuario_id: 2_147_483_648 },
  { time_stamp: null },
  { time_stamp: 'ayer' },
  { time_stamp: '2026-13-45T99:99:99.000Z' },
  { time_stamp: '2026-02-30T10:00:00.000Z' },
  { _id: 7 },
  { _id: '' },
]

/** Contesta por media con estos videos, del más nuevo al más viejo: en una lista, o de a uno. */
export function contestarCon(videos: unknown[]) {
  return ({ metodo, url }: Llamada): Intervencion | undefined => {
    const { pathname, searchParams } = new URL(url, 'http://media.test')
    if (metodo !== 'GET') {
      return undefined
    }
    if (pathname === '/video') {
      const desde = Number(searchParams.get('offset'))
      const hasta = desde + Number(searchParams.get('cantidad'))
      return contestar(200, { videos: videos.slice(desde, hasta), total: videos.length })
    }
    const id = pathname.split('/').at(-1)
    const video = videos.find((uno) => Object(uno)._id === id)
    return contestar(200, Object(video))
  }
}
