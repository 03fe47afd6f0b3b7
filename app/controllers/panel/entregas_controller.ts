import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { estadoDeLaCola } from '#entregas/estado_de_la_cola'
import { reintentarFallidas, reintentarNotificacion } from '#entregas/reintentar'
import { BuscarNotificaciones, ESTADOS } from '#notificaciones/buscar_notificaciones'
import { TIPOS_DE_NOTIFICACION } from '#notificaciones/tipos'
import { irConAviso } from '#panel/avisos'
import { enteroDe, largoDe, POR_PAGINA, siguiente } from '#panel/busqueda'
import { confirmado } from '#panel/confirmacion'
import { consulta } from '#panel/formulario'
import { cuantos } from '#panel/formatos'
import { parte } from '#panel/parte'
import { quienAdministra } from '#panel/sesion'
import { mostrar } from '#panel/vistas'

const ENTREGAS = '/panel/entregas'

/** Lo que va a Firebase: lo que espera, lo que se reintenta, lo que falló y por qué. */
export default class EntregasController {
  @inject()
  async index(ctx: HttpContext, buscar: BuscarNotificaciones) {
    const elegido = consulta(ctx, 'estado') ?? 'fallida'
    const estado = ESTADOS.find((uno) => uno === elegido)
    const tipo = TIPOS_DE_NOTIFICACION.find((uno) => uno === consulta(ctx, 'tipo'))
    const usuario = enteroDe(ctx, 'usuario')
    const [colas, leidas] = await Promise.all([
      parte(estadoDeLaCola()),
      parte(
        buscar.ejecutar({
          ...{ estado, tipo, usuario },
          antesDe: largoDe(ctx, 'antesDe'),
          cantidad: POR_PAGINA + 1,
        })
      ),
    ])
    const todas = leidas.datos ?? []
    const notificaciones = todas.slice(0, POR_PAGINA)
    const ultima = todas.length > POR_PAGINA ? notificaciones.at(-1)?.id : undefined
    return mostrar(ctx, 'entregas', {
      titulo: 'Entregas',
      seccion: 'entregas',
      estados: ESTADOS,
      tipos: TIPOS_DE_NOTIFICACION,
      estado: estado ?? 'todas',
      tipo: tipo ?? '',
      usuario: usuario ?? '',
      colas,
      fallidas: colas.datos?.reduce((suma, cola) => suma + cola.fallidas, 0) ?? 0,
      falla: leidas.falla,
      notificaciones,
      siguiente: siguiente(ctx, 'antesDe', ultima ?? null),
    })
  }

  async reintentar(ctx: HttpContext) {
    const id: number = ctx.params.notificacion
    const cambio = {
      titulo: `Reintentar la notificación ${id}`,
      seccion: 'entregas' as const,
      detalle: ['Queda pendiente, y la entrega quien trabaja la cola.'],
      boton: 'Reintentar',
      volver: ENTREGAS,
      estaba: id,
    }
    if (!(await confirmado(ctx, cambio))) {
      return
    }
    const estaba = await reintentarNotificacion(id, quienAdministra(ctx).quien)
    return estaba
      ? irConAviso(ctx, ENTREGAS, 'listo', `La notificación ${id} quedó pendiente otra vez.`)
      : irConAviso(ctx, ENTREGAS, 'aviso', `La notificación ${id} ya no estaba fallida.`)
  }

  async reintentarTodas(ctx: HttpContext) {
    const { quien } = quienAdministra(ctx)
    const habria = await reintentarFallidas({ simular: true, quien })
    const cambio = {
      titulo: 'Reintentar todo lo fallido',
      seccion: 'entregas' as const,
      detalle: [
        `Quedan pendientes ${contar(habria)}, y los entrega quien trabaja la cola.`,
        'Lo que falla de nuevo vuelve a quedar como fallido, con su motivo.',
      ],
      boton: 'Reintentar todo',
      volver: ENTREGAS,
      // Que mientras tanto falle alguna más no cambia lo que se quiere hacer.
      estaba: 'todo',
    }
    if (!(await confirmado(ctx, cambio))) {
      return
    }
    const hecho = await reintentarFallidas({ simular: false, quien })
    return irConAviso(ctx, ENTREGAS, 'listo', `Pendientes otra vez: ${contar(hecho)}.`)
  }
}

const contar = ({ notificaciones, mensajes }: { notificaciones: number; mensajes: number }) =>
  `${cuantos(notificaciones, 'notificación', 'notificaciones')} y ${cuantos(mensajes, 'mensaje', 'mensajes')}`
