import { inject } from '@adonisjs/core'
import db from '@adonisjs/lucid/services/db'
import { leerAhora } from '#base/reloj_de_la_base'
import { diasDe, leerPorDia, type PorDia, type Rango } from '#estadisticas/por_dia'
import { leerTotales } from '#estadisticas/totales'
import { SERIES, type Estadisticas, type Serie } from '#estadisticas/series'
import { LoPublicoDeLaRed } from '#red/publico/contrato'

type Leidas = Partial<Record<Serie, { total: number; porDia: PorDia }>>

/** De quién es cada serie: si no contesta, faltan las suyas. */
const SUYAS: Serie[][] = [['reacciones', 'comentarios', 'contactos'], ['usuarios'], ['videos']]

/** Cuánto se usa la red: lo que se sabe acá, y la gente y los videos, que los cuentan los otros servidores. */
@inject()
export class LeerEstadisticas {
  constructor(private readonly red: LoPublicoDeLaRed) {}

  /** El día que es, para la base. */
  hoy() {
    return leerAhora(db.connection())
  }

  /** @throws ErrorDeRed si alguno de los otros no contesta como debe */
  async ejecutar(rango: Rango): Promise<Estadisticas> {
    const { fallas, ...estadisticas } = await this.comoSePueda(rango)
    const [falla] = Object.values(fallas)
    if (falla !== undefined) {
      throw falla
    }
    return estadisticas
  }

  /** Lo que se pueda saber. Las series que faltan valen cero, y dicen por qué. */
  async comoSePueda(
    rango: Rango
  ): Promise<Estadisticas & { fallas: Partial<Record<Serie, unknown>> }> {
    const deRed = { inicio: rango.inicio.toISODate() ?? '', fin: rango.fin.toISODate() ?? '' }
    const partes = await Promise.allSettled([
      this.#propias(rango),
      this.#suya('usuarios', this.red.totalDeUsuarios(), this.red.usuariosPorDia(deRed)),
      this.#suya('videos', this.red.totalDeVideos(), this.red.videosPorDia(deRed)),
    ])
    const fallas = partes.flatMap((parte, cual) =>
      parte.status === 'rejected'
        ? (SUYAS[cual] ?? []).map((serie): [Serie, unknown] => [serie, parte.reason])
        : []
    )
    const leidas: Leidas = Object.assign(
      {},
      ...partes.map((parte) => (parte.status === 'fulfilled' ? parte.value : {}))
    )
    return {
      totales: porSerie((serie) => leidas[serie]?.total ?? 0),
      dias: diasDe(rango).map((dia) => ({
        dia,
        ...porSerie((serie) => leidas[serie]?.porDia[dia] ?? 0),
      })),
      fallas: Object.fromEntries(fallas),
    }
  }

  async #propias(rango: Rango): Promise<Leidas> {
    const [totales, porDia] = await Promise.all([leerTotales(), leerPorDia(rango)])
    const una = (serie: 'reacciones' | 'comentarios' | 'contactos') => ({
      total: totales[serie],
      porDia: porDia[serie],
    })
    return {
      reacciones: una('reacciones'),
      comentarios: una('comentarios'),
      contactos: una('contactos'),
    }
  }

  async #suya(serie: Serie, total: Promise<number>, porDia: Promise<PorDia>): Promise<Leidas> {
    const [suyo, suyos] = await Promise.all([total, porDia])
    return { [serie]: { total: suyo, porDia: suyos } }
  }
}

const porSerie = (valor: (serie: Serie) => number) =>
  Object.fromEntries(SERIES.map((serie) => [serie, valor(serie)])) as Record<Serie, number>
