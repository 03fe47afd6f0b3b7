import type { HttpContext } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { QUE_SE_ASIENTA } from '#auditoria/asentar'
import { leerAuditoria } from '#auditoria/leer_auditoria'
import { largoDe, POR_PAGINA, siguiente } from '#panel/busqueda'
import { consulta } from '#panel/formulario'
import { mostrar } from '#panel/vistas'

/** Quién cambió qué, y cuándo. */
export default class AuditoriaController {
  async index(ctx: HttpContext) {
    const [quien, que] = [consulta(ctx, 'quien'), consulta(ctx, 'que')]
    const [desde, hasta] = [leerDia(ctx, 'desde'), leerDia(ctx, 'hasta')]
    const leidos = await leerAuditoria({
      ...{ quien, que, desde },
      hasta: hasta?.plus({ days: 1 }),
      antesDe: largoDe(ctx, 'antesDe'),
      cantidad: POR_PAGINA + 1,
    })
    const asientos = leidos.slice(0, POR_PAGINA)
    const ultimo = leidos.length > POR_PAGINA ? asientos.at(-1)?.id : undefined
    return mostrar(
      ctx,
      'auditoria',
      {
        titulo: 'Auditoría',
        seccion: 'auditoria',
        cambios: QUE_SE_ASIENTA,
        que: que ?? '',
        desde: desde?.toISODate() ?? '',
        hasta: hasta?.toISODate() ?? '',
        asientos: asientos.map((uno) => ({
          id: uno.id,
          fecha: uno.fecha,
          quien: uno.quien,
          que: uno.que,
          sobre: uno.sobre,
          antes: enRenglones(uno.antes),
          despues: enRenglones(uno.despues),
        })),
        siguiente: siguiente(ctx, 'antesDe', ultimo ?? null),
      },
      { quien: quien ?? '' }
    )
  }
}

/** Un día UTC, entero; uno que no puede ser no filtra nada. */
function leerDia(ctx: HttpContext, nombre: string): DateTime | undefined {
  const escrito = consulta(ctx, nombre)
  const dia = /^\d{4}-\d{2}-\d{2}$/.test(escrito ?? '')
    ? DateTime.fromISO(escrito ?? '', { zone: 'utc' })
    : undefined
  return dia?.isValid && dia.year >= 1 ? dia : undefined
}

const enRenglones = (json: string | null) => json && JSON.stringify(JSON.parse(json), null, 2)
