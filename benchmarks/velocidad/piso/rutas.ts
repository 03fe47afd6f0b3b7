import type pg from 'pg'
import type { Persona, Video } from '../escenario.ts'
import { ordenar, type Contado } from './muro.ts'
import { SQL } from './sql.ts'
import type { Pedir } from './transporte.ts'

type Partes = { grupo: pg.Pool; auth: string; media: string; pedir: Pedir }
type Vinculo = { id: number; vinculo: string }
type Fila = Contado & { video: string }
type Comentario = {
  id: string
  usuario: number
  comentario: string
  fecha: Date
  editado: Date | null
}

const SIN_NADA: Contado = {
  comentarios: 0,
  me_gusta: 0,
  no_me_gusta: 0,
  visualizaciones: 0,
  tipo: null,
}

/** Cada ruta, con las llamadas y las sentencias que hacen falta y nada más. */
export class Rutas {
  readonly #partes: Partes

  constructor(partes: Partes) {
    this.#partes = partes
  }

  async sesion(autorizacion: string): Promise<number> {
    const { auth, pedir } = this.#partes
    const { usuario_id: id }: { usuario_id: number } = await pedir(`${auth}/usuario/sesion`, {
      authorization: autorizacion,
    })
    return id
  }

  async muro(yo: number, cantidad: number) {
    const { media, pedir } = this.#partes
    const vinculos = await this.#leer<Vinculo>('vinculos', [yo])
    const contactos = vinculos.filter(({ vinculo }) => vinculo === 'contacto').map(({ id }) => id)
    const consulta = contactos
      .sort((una, otra) => una - otra)
      .map((id) => `&contactos=${id}`)
      .join('')
    const leidos: { videos: Video[] } = await pedir(
      `${media}/video?offset=0&cantidad=${cantidad * 2}${consulta}`
    )
    const videos = leidos.videos.filter(({ usuario_id: de }) => de !== yo).slice(0, cantidad)
    const deQuienes = [...new Set(videos.map(({ usuario_id: de }) => de))]
    const [autores, filas, cantidades] = await Promise.all([
      this.#personas(deQuienes),
      this.#leer<Fila>('interacciones', [yo, videos.map(({ _id }) => _id)]),
      this.#leer<{ usuario: number; cantidad: number }>('contactos', [deQuienes]),
    ])
    const contado = new Map(filas.map((fila) => [fila.video, fila]))
    const deContactos = new Map(cantidades.map(({ usuario, cantidad: suya }) => [usuario, suya]))
    return ordenar(
      videos.map((video) => ({
        video,
        contado: contado.get(video._id) ?? SIN_NADA,
        contactos: deContactos.get(video.usuario_id) ?? 0,
      }))
    ).map(({ video, contado: suyo }) => conAutor(video, suyo, autores.get(video.usuario_id)))
  }

  async detalle(yo: number, id: string) {
    const video = await this.#visible(yo, id)
    const [autores, [fila]] = await Promise.all([
      this.#personas([video.usuario_id]),
      this.#leer<Fila>('interacciones', [yo, [id]]),
    ])
    return conAutor(video, fila ?? SIN_NADA, autores.get(video.usuario_id))
  }

  async comentarios(yo: number, id: string, cantidad: number) {
    await this.#visible(yo, id)
    const filas = await this.#leer<Comentario>('comentarios', [id, yo, 0, cantidad])
    const autores = await this.#personas([...new Set(filas.map(({ usuario }) => usuario))])
    return filas.map(({ id: suyo, usuario, comentario, fecha, editado }) => ({
      id: Number(suyo),
      autor: { id: usuario, ...datos(autores.get(usuario)) },
      fecha: fecha.toISOString(),
      comentario,
      editado,
    }))
  }

  async perfil(yo: number, id: number) {
    const { auth, media, pedir } = this.#partes
    const [usuario, [relacion], [suyos]] = await Promise.all([
      pedir(`${auth}/usuario/${id}`) as Promise<Persona>,
      this.#leer<{ hecho: string }>('relacion', [yo, id]),
      this.#leer<{ cantidad: number }>('contactos', [[id]]),
    ])
    const privados = relacion?.hecho === 'contacto' ? id : '%20'
    // Media solo sabe el total: para no contar los que no se pueden mostrar hay que leerlos (docs/contrato.md §2).
    const { total, videos }: { total: number; videos: Video[] } = await pedir(
      `${media}/video?offset=0&cantidad=1000&usuario_id=${id}&contactos=${privados}`
    )
    return {
      ...usuario,
      'cantidad-contactos': suyos?.cantidad ?? 0,
      'cantidad-videos': total - videos.filter(({ habilitado }) => !habilitado).length,
      'estado-contacto': relacion?.hecho ?? null,
    }
  }

  async reaccionar(yo: number, id: string): Promise<number> {
    const video = await this.#visible(yo, id)
    const conexion = await this.#partes.grupo.connect()
    const hacer = (cual: keyof typeof SQL, valores: unknown[]) =>
      conexion.query({ name: cual, text: SQL[cual], values: valores })
    try {
      await conexion.query('BEGIN')
      const { rows } = await hacer('mia', [id, yo])
      await (rows[0] ? hacer('quitar', [rows[0].id]) : hacer('reaccionar', [id, yo]))
      await hacer('contar', [id, rows[0] ? -1 : 1])
      if (!rows[0]) {
        await hacer('notificar', [
          video.usuario_id,
          yo,
          `A alguien le gustó tu video ${video.titulo}.`,
          id,
        ])
      }
      await conexion.query('COMMIT')
      return rows[0] ? 200 : 201
    } finally {
      conexion.release()
    }
  }

  async #visible(yo: number, id: string): Promise<Video> {
    const { media, pedir } = this.#partes
    const video: Video = await pedir(`${media}/video/${id}`)
    if (video.usuario_id !== yo) {
      const [relacion] = await this.#leer<{ hecho: string }>('relacion', [yo, video.usuario_id])
      if (
        relacion?.hecho === 'bloqueo' ||
        (video.visibilidad !== 'publico' && relacion?.hecho !== 'contacto')
      ) {
        throw new Error('No se ve')
      }
    }
    return video
  }

  async #personas(ids: number[]): Promise<Map<number, Persona>> {
    const { auth, pedir } = this.#partes
    const leidas: Persona[] = await pedir(
      `${auth}/usuario?ids=${ids.join(',')}&cantidad=${ids.length}`
    )
    return new Map(leidas.map((una) => [una.id, una]))
  }

  async #leer<Leida>(cual: keyof typeof SQL, valores: unknown[]): Promise<Leida[]> {
    const { rows } = await this.#partes.grupo.query({
      name: cual,
      text: SQL[cual],
      values: valores,
    })
    return rows
  }
}

const datos = (una: Persona | undefined) => ({
  email: una?.email ?? '<eliminado>',
  nombre: una?.nombre ?? null,
  apellido: una?.apellido ?? null,
  foto: una?.foto ?? null,
})

const REACCIONES: Record<string, string> = { ME_GUSTA: 'me-gusta', NO_ME_GUSTA: 'no-me-gusta' }

const conAutor = (video: Video, contado: Contado, autor: Persona | undefined) => ({
  'id': video._id,
  'url': video.url,
  'titulo': video.titulo,
  'duracion': video.duracion,
  'creacion': video.time_stamp,
  'visibilidad': video.visibilidad,
  'descripcion': video.descripcion,
  'ubicacion': video.ubicacion,
  'cantidad-comentarios': Number(contado.comentarios),
  'me-gustas': Number(contado.me_gusta),
  'no-me-gustas': Number(contado.no_me_gusta),
  'mi-reaccion': contado.tipo && (REACCIONES[contado.tipo] ?? null),
  'visualizaciones': Number(contado.visualizaciones),
  'autor': { usuario_id: video.usuario_id, ...datos(autor) },
})
