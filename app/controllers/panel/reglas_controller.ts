import type { HttpContext } from '@adonisjs/core/http'
import { largoDe, POR_PAGINA, siguiente } from '#panel/busqueda'
import { describirVersion } from '#panel/reglas/describir_version'
import { mostrar } from '#panel/vistas'
import { leerReglas } from '#reglas/guardadas/leer_reglas'
import { ultimaVersion } from '#reglas/guardadas/transaccion'
import { leerHistorial } from '#reglas/guardadas/versiones'
import { describirAcciones, describirCondicion } from '#reglas/lenguaje/describir'

/** Las reglas con que se ordena el muro de todos. */
export default class ReglasController {
  async index(ctx: HttpContext) {
    const [reglas, version] = await Promise.all([leerReglas(), ultimaVersion()])
    return mostrar(ctx, 'reglas/lista', {
      titulo: 'Reglas',
      seccion: 'reglas',
      version,
      reglas: reglas.map(({ id, contenido, definicion, errores }) => ({
        id,
        nombre: contenido.nombre,
        descripcion: contenido.descripcion,
        orden: contenido.orden,
        habilitada: contenido.habilitada,
        si: definicion && describirCondicion(definicion.condiciones),
        cambia: definicion && describirAcciones(definicion.acciones),
        errores,
      })),
    })
  }

  async historia(ctx: HttpContext) {
    const antesDe = largoDe(ctx, 'antesDe')
    const [leidas, ultima] = await Promise.all([
      leerHistorial({ antesDe, cantidad: POR_PAGINA + 1 }),
      ultimaVersion(),
    ])
    const mostradas = leidas.slice(0, POR_PAGINA)
    const ultimo = leidas.length > POR_PAGINA ? mostradas.at(-1)?.id : undefined
    return mostrar(ctx, 'reglas/historia', {
      titulo: 'Historia de las reglas',
      seccion: 'reglas',
      ultima,
      desde: antesDe ?? null,
      cambios: mostradas.map((una, lugar) => ({
        ...describirVersion(una),
        // Un cambio puede tocar varias reglas: a él se vuelve una sola vez.
        primera: una.version !== leidas[lugar - 1]?.version,
      })),
      siguiente: siguiente(ctx, 'antesDe', ultimo ?? null),
    })
  }
}
