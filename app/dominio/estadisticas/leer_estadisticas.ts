import { inject } from '@adonisjs/core'
import db from '@adonisjs/lucid/services/db'
import { leerAhora } from '#base/reloj_de_la_base'
import { leerPorDia, type Rango } from '#estadisticas/por_dia'
import { leerTotales } from '#estadisticas/totales'
import type { Estadisticas } from '#estadisticas/series'
import { LoPublicoDeLaRed } from '#red/publico/contrato'

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
    const deRed = { inicio: rango.inicio.toISODate() ?? '', fin: rango.fin.toISODate() ?? '' }
    const [propios, propiosPorDia, usuarios, videos, usuariosPorDia, videosPorDia] =
      await Promise.all([
        leerTotales(),
        leerPorDia(rango),
        this.red.totalDeUsuarios(),
        this.red.totalDeVideos(),
        this.red.usuariosPorDia(deRed),
        this.red.videosPorDia(deRed),
      ])
    const { reacciones, comentarios, contactos } = propiosPorDia
    return {
      totales: { ...propios, usuarios, videos },
      dias: Object.keys(reacciones).map((dia) => ({
        dia,
        reacciones: reacciones[dia] ?? 0,
        comentarios: comentarios[dia] ?? 0,
        contactos: contactos[dia] ?? 0,
        usuarios: usuariosPorDia[dia] ?? 0,
        videos: videosPorDia[dia] ?? 0,
      })),
    }
  }
}
