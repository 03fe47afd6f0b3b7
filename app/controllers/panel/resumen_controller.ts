import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { agrupar, juntar, type Periodo } from '#estadisticas/agrupar'
import { LeerEstadisticas } from '#estadisticas/leer_estadisticas'
import { SERIES, type Serie } from '#estadisticas/series'
import { leerVisualizaciones } from '#estadisticas/visualizaciones'
import { ColaReciente } from '#operacion/cola_reciente'
import { Reciente } from '#operacion/reciente'
import { Salud } from '#operacion/salud/salud'
import { lucesDe } from '#panel/estado'
import { barrasDe, diasDe } from '#panel/grafico'
import { explicar } from '#panel/parte'
import { atajosDe, leerRangoDelPanel } from '#panel/rango'
import { mostrar } from '#panel/vistas'

/** Más barras que estas no se distinguen. */
const BARRAS = 90

const NOMBRES: Record<Serie, string> = {
  usuarios: 'Personas',
  videos: 'Videos',
  reacciones: 'Reacciones',
  comentarios: 'Comentarios',
  contactos: 'Contactos',
}

/** Sumarlas cuesta según cuántos videos haya: se lo hace poco. */
const visualizaciones = new Reciente(leerVisualizaciones, { vigenciaMs: 30_000, partes: 50 })

type Leidas = Awaited<ReturnType<LeerEstadisticas['comoSePueda']>>

/** Cuánto se usa la red y cómo está todo, de un vistazo. */
@inject()
export default class ResumenController {
  constructor(
    private readonly leer: LeerEstadisticas,
    private readonly salud: Salud,
    private readonly cola: ColaReciente
  ) {}

  async show(ctx: HttpContext) {
    const hoy = await this.leer.hoy()
    const { rango, error } = leerRangoDelPanel(ctx, hoy)
    const [leidas] = await Promise.all([
      this.leer.comoSePueda(rango),
      visualizaciones.actualizar(),
      this.cola.estado.actualizar(),
    ])
    const { cuerpo } = await this.salud.leer()
    const { deA, periodos } = agrupar(leidas.dias, BARRAS)
    return mostrar(ctx, 'resumen', {
      titulo: 'Resumen',
      seccion: 'resumen',
      luces: lucesDe(cuerpo, [...Object.values(leidas.fallas), ctx.fallaDeSesion]),
      visualizaciones: visualizaciones.ultimo,
      inicio: rango.inicio.toISODate(),
      fin: rango.fin.toISODate(),
      error,
      atajos: atajosDe(rango, hoy),
      deA,
      series: ORDEN.map((serie) => serieDe(serie, leidas, periodos)),
      filas: periodos.map((periodo) => ({
        dias: diasDe(periodo),
        valores: ORDEN.map((serie) => (serie in leidas.fallas ? null : periodo[serie])),
      })),
    })
  }
}

/** Como se las lee: primero la gente y los videos. */
const ORDEN = [...SERIES].sort(
  (una, otra) => Object.keys(NOMBRES).indexOf(una) - Object.keys(NOMBRES).indexOf(otra)
)

function serieDe(serie: Serie, { totales, dias, fallas }: Leidas, periodos: Periodo[]) {
  const nombre = NOMBRES[serie]
  return {
    nombre,
    serie,
    falla: serie in fallas ? explicar(fallas[serie]) : null,
    total: totales[serie],
    enElPeriodo: juntar(dias)[serie],
    grafico: barrasDe(periodos, serie, nombre),
  }
}
