import type { Base } from '../comun/base.ts'
import type { Reloj } from '../comun/reloj.ts'
import type { Consulta } from './consulta.ts'
import { crearGeneradorDeIds } from './identificadores.ts'

export type Visibilidad = 'publico' | 'privado'

export interface VideoNuevo {
  titulo: string
  url: string
  usuario_id: number
  descripcion: string | null
  ubicacion: string | null
  duracion: number
  visibilidad: Visibilidad
}

export type Video = VideoNuevo & { _id: string; time_stamp: string; habilitado: boolean }
export type CambiosDeVideo = Partial<
  Pick<Video, 'habilitado' | 'titulo' | 'descripcion' | 'ubicacion' | 'visibilidad'>
>

type Fila = Omit<Video, 'habilitado'> & { habilitado: 0 | 1 }

export interface Listado {
  videos: Video[]
  total: number
}

export type Videos = ReturnType<typeof crearVideos>

// Las dos mitades de la unión de `docs/contrato.md §10`: `solo_habilitados` rige solo a la segunda.
const FILTRO = `
  (@con_contactos AND habilitado AND usuario_id IN (SELECT value FROM json_each(@contactos)))
  OR (
    (habilitado OR NOT @solo_habilitados)
    AND (visibilidad = 'publico' OR NOT @con_contactos)
    AND (@usuario_id IS NULL OR usuario_id = @usuario_id)
  )
`

/** Los videos guardados. */
export function crearVideos(base: Base, reloj: Reloj) {
  const generarId = crearGeneradorDeIds(base)
  const insertar = base.prepare(
    `INSERT INTO video (_id, titulo, url, usuario_id, descripcion, ubicacion, duracion, visibilidad, time_stamp)
     VALUES (@_id, @titulo, @url, @usuario_id, @descripcion, @ubicacion, @duracion, @visibilidad, @time_stamp)`
  )
  const porId = base.prepare<[string], Fila>('SELECT * FROM video WHERE _id = ?')
  const pagina = base.prepare<[ReturnType<typeof aParametros>], Fila>(
    `SELECT * FROM video WHERE ${FILTRO}
     ORDER BY time_stamp DESC, _id DESC LIMIT @cantidad OFFSET @offset`
  )
  const contar = base.prepare<[ReturnType<typeof aParametros>], { total: number }>(
    `SELECT count(*) AS total FROM video WHERE ${FILTRO}`
  )

  return {
    crear: base.transaction((video: VideoNuevo): void => {
      const ahora = reloj()
      insertar.run({ ...video, _id: generarId(ahora), time_stamp: ahora.toISOString() })
    }),

    buscar(id: string): Video | null {
      const fila = porId.get(id)
      return fila ? aVideo(fila) : null
    },

    listar(consulta: Consulta): Listado {
      const parametros = aParametros(consulta)
      return {
        videos: pagina.all(parametros).map(aVideo),
        total: contar.get(parametros)?.total ?? 0,
      }
    },

    editar(id: string, { habilitado, ...textos }: CambiosDeVideo): void {
      const valores: Record<string, string | number | null> = { ...textos }
      if (habilitado !== undefined) valores.habilitado = habilitado ? 1 : 0
      const columnas = Object.keys(valores)
      if (columnas.length === 0) return
      const asignaciones = columnas.map((columna) => `${columna} = @${columna}`).join(', ')
      base.prepare(`UPDATE video SET ${asignaciones} WHERE _id = @_id`).run({ ...valores, _id: id })
    },
  }
}

function aParametros({ offset, cantidad, contactos, usuarioId, soloHabilitados }: Consulta) {
  return {
    offset,
    cantidad,
    con_contactos: contactos === null ? 0 : 1,
    contactos: JSON.stringify(contactos ?? []),
    usuario_id: usuarioId,
    solo_habilitados: soloHabilitados ? 1 : 0,
  }
}

function aVideo(fila: Fila): Video {
  return { ...fila, habilitado: fila.habilitado === 1 }
}
