import { flags } from '@adonisjs/core/ace'
import { QUE_SE_ASIENTA } from '#auditoria/asentar'
import { leerAuditoria } from '#auditoria/leer_auditoria'
import { Comando } from '#consola/comando'
import { leerFecha, leerHasta, unaFecha } from '#consola/fechas'
import { idLargo, porPagina } from '#consola/numeros'
import { banderaDeOpcion } from '#consola/opcion'

const CANTIDAD = 50

export default class AuditoriaListar extends Comando {
  static override commandName = 'auditoria:listar'
  static override description = 'Muestra lo que cambió quien administra, de lo último a lo primero'
  static override help = [
    `Qué puede ser: ${QUE_SE_ASIENTA.join(', ')}.`,
    'Con --json cada asiento trae cómo estaba y cómo quedó. La página siguiente se pide con --antes-de y el',
    'último id de la anterior.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} auditoria:listar',
    '  {{ binaryName }} auditoria:listar --quien=ana --que=regla.eliminar --json',
    '  {{ binaryName }} auditoria:listar --desde=2026-03-01 --hasta=2026-03-31 --antes-de=1200',
  ]

  @flags.string({ description: 'Solo lo que hizo esta persona' })
  declare quien: string | undefined

  @banderaDeOpcion('--que', QUE_SE_ASIENTA, 'Solo esta clase de cambio')
  declare que: string | undefined

  @flags.string({
    description: 'Desde este día, en UTC, o este instante',
    parse: unaFecha('desde'),
  })
  declare desde: string | undefined

  @flags.string({
    description: 'Hasta este día, en UTC y entero, o este instante',
    parse: unaFecha('hasta'),
  })
  declare hasta: string | undefined

  @idLargo('Solo los anteriores a este id')
  declare antesDe: number | undefined

  @porPagina(`Cuántos como mucho (${CANTIDAD})`)
  declare cantidad: number | undefined

  override async run() {
    const { quien, que, antesDe, cantidad = CANTIDAD } = this
    const desde = leerFecha('desde', this.desde)
    const hasta = leerHasta('hasta', this.hasta)
    const filas = await leerAuditoria({ quien, que, desde, hasta, antesDe, cantidad })
    const asientos = filas.map((fila) => ({
      id: fila.id,
      fecha: fila.fecha.toISO(),
      quien: fila.quien,
      que: fila.que,
      sobre: fila.sobre,
      antes: fila.antes && JSON.parse(fila.antes),
      despues: fila.despues && JSON.parse(fila.despues),
    }))
    this.responder(asientos, () =>
      this.tabla(
        ['Id', 'Fecha', 'Quién', 'Qué', 'Sobre'],
        asientos.map((uno) => [uno.id, uno.fecha ?? '', uno.quien, uno.que, uno.sobre ?? '—']),
        'No hay ningún cambio así'
      )
    )
  }
}
