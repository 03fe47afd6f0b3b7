import { inject } from '@adonisjs/core'
import db from '@adonisjs/lucid/services/db'
import type { StrictValues } from '@adonisjs/lucid/types/querybuilder'
import Comentario from '#models/comentario'
import { bloqueadosPara } from '#moderacion/bloqueos'
import { ServidorDeAuth } from '#red/auth/contrato'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'
import { salteados, type Lugar, type Pagina } from '#base/pagina'
import { BuscarVisible } from '#videos/buscar_visible'
import { fechasDe } from '#comentarios/fechas'

type Pedido = {
  videoId: string
  espectador: number
  /** `null` si la que se pidió no sirve: se contesta después que un video que no existe. */
  pagina: Pagina | null
}

/** Los comentarios de un video, los más viejos primero (docs/contrato.md §5). */
@inject()
export class ListarComentarios {
  constructor(
    private readonly buscarVisible: BuscarVisible,
    private readonly auth: ServidorDeAuth
  ) {}

  async ejecutar({ videoId, espectador, pagina }: Pedido) {
    const video = await this.buscarVisible.ejecutar({ videoId, espectador })
    if (!video) {
      return { tipo: 'desconocido' as const }
    }
    if (!pagina) {
      return { tipo: 'pagina-invalida' as const }
    }
    const { desde } = pagina
    const client = clienteDeLectura()
    const bloqueados = await bloqueadosPara(client, espectador)
    const comentarios = await Comentario.query({ client })
      // Dichas, y no todas: así la sentencia se puede preparar.
      .select('id', 'video', 'usuario', 'comentario', 'fecha', 'editado')
      // Tal como está en la base: con milisegundos podrían ser dos la misma.
      .select(db.raw(`${fechaEntera()} AS lugar`))
      .where('video', video.id)
      .if(desde, (consulta) => consulta.whereRaw(...despuesDe(desde ?? [])))
      .whereNotIn('usuario', bloqueados())
      .orderByRaw('fecha ASC NULLS FIRST, id ASC')
      .offset(salteados(pagina))
      .limit(pagina.cantidad)
    const [autores, fechas] = await Promise.all([
      this.auth.buscarUsuarios(comentarios.map(({ usuario }) => usuario)),
      fechasDe(video.id, comentarios),
    ])

    return {
      tipo: 'comentarios' as const,
      comentarios: comentarios.map((comentario, indice) => ({
        comentario,
        fecha: fechas[indice],
        autor: autores.get(comentario.usuario),
      })),
    }
  }
}

/** Dónde está un comentario en su lista. */
export const lugarDe = ({ comentario }: { comentario: Comentario }): Lugar => [
  comentario.$extras.lugar,
  comentario.id,
]

/** Los que no tienen fecha van primero. */
function despuesDe([fecha = null, id = 0]: Lugar): [string, StrictValues[]] {
  return fecha === null
    ? ['(fecha IS NOT NULL OR id > ?)', [Number(id)]]
    : ['(fecha, id) > (?, ?)', [fecha, Number(id)]]
}

const fechaEntera = () =>
  db.connection().dialect.name === 'postgres' ? 'CAST(fecha AS text)' : 'fecha'
