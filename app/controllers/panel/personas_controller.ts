import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Bajas } from '#bajas/bajas'
import { BuscarComentarios } from '#comentarios/buscar_comentarios'
import { BuscarNotificaciones } from '#notificaciones/buscar_notificaciones'
import { irA } from '#panel/avisos'
import { leerBusqueda, siguiente } from '#panel/busqueda'
import { nombreDe } from '#panel/formatos'
import { explicarTodas, parte } from '#panel/parte'
import { personaPedida } from '#panel/persona_pedida'
import { quienAdministra } from '#panel/sesion'
import { mostrar } from '#panel/vistas'
import { BuscarPersona } from '#usuarios/buscar_persona'
import { ListarUsuarios } from '#usuarios/listar_usuarios'
import { VerFicha } from '#usuarios/ver_ficha'
import { ListarTodos } from '#videos/listar_todos'

/** Lo que se muestra de cada cosa en la página de alguien. */
const PRIMEROS = 10

/** La gente de la red, para quien administra. */
export default class PersonasController {
  @inject()
  async index(ctx: HttpContext, listar: ListarUsuarios, bajas: Bajas) {
    const busqueda = leerBusqueda(ctx)
    if (/^[1-9]\d{0,9}$/.test(busqueda.texto ?? '')) {
      return irA(ctx, `/panel/personas/${busqueda.texto}`)
    }
    const { token } = quienAdministra(ctx)
    const { datos, falla } = await parte(listar.ejecutar({ ...busqueda, token }))
    return mostrar(
      ctx,
      'personas/lista',
      {
        titulo: 'Personas',
        seccion: 'personas',
        habilitado: busqueda.habilitado,
        desde: busqueda.pagina.offset,
        falla,
        personas: (datos?.elementos ?? []).map((una) => ({ ...una, seFue: bajas.seFue(una.id) })),
        siguiente: siguiente(ctx, 'desde', datos?.siguiente ?? null),
      },
      { texto: busqueda.texto ?? '' }
    )
  }

  @inject()
  async show(
    ctx: HttpContext,
    buscar: BuscarPersona,
    verFicha: VerFicha,
    videos: ListarTodos,
    comentarios: BuscarComentarios,
    notificaciones: BuscarNotificaciones
  ) {
    const id: number = ctx.params.usuario
    const [perfil, ficha, suyos, dichos, avisos] = await Promise.all([
      parte(personaPedida(ctx, buscar)),
      parte(verFicha.comoSePueda(id)),
      parte(videos.ejecutar({ deUsuario: id, pagina: { offset: 0, cantidad: PRIMEROS } })),
      parte(comentarios.comoSePueda({ usuario: id, cantidad: PRIMEROS })),
      parte(
        notificaciones.ejecutar({
          usuario: id,
          estado: undefined,
          tipo: undefined,
          cantidad: PRIMEROS,
        })
      ),
    ])
    const persona = perfil.datos
    return mostrar(ctx, 'personas/una', {
      titulo: (persona && (nombreDe(persona) || persona.email)) ?? `Usuario ${id}`,
      seccion: 'personas',
      id,
      perfil,
      persona,
      ficha,
      seFue: Boolean(ficha.datos?.baja),
      faltas: explicarTodas(ficha.datos?.fallas ?? []),
      videos: suyos,
      comentarios: dichos,
      notificaciones: avisos,
    })
  }
}
