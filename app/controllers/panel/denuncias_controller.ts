import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { cabe } from '#denuncias/cabe'
import { ListarDenuncias } from '#denuncias/listar_denuncias'
import { ResolverDenuncia, type Resultado } from '#denuncias/resolver_denuncia'
import { VerDenuncia } from '#denuncias/ver_denuncia'
import { ESTADOS_DE_DENUNCIA, RESOLUCIONES, TIPOS_DE_DENUNCIA } from '#denuncias/vocabulario'
import { Rechazo } from '#exceptions/rechazo'
import { avisar, irConAviso } from '#panel/avisos'
import { enteroDe, POR_PAGINA, siguiente } from '#panel/busqueda'
import { confirmado } from '#panel/confirmacion'
import { campo, consulta } from '#panel/formulario'
import { antesDeCambiar } from '#panel/intacto'
import { loDenunciado } from '#panel/lo_denunciado'
import { parte } from '#panel/parte'
import { quienAdministra } from '#panel/sesion'
import { mostrar } from '#panel/vistas'

const LARGO_DE_NOTA = 1_000

/** Las que se muestran de las que hay sobre lo mismo. */
const HERMANAS = { offset: 0, cantidad: 50 }

/** Lo que la gente denunció, y qué se resuelve. */
export default class DenunciasController {
  @inject()
  async index(ctx: HttpContext, listar: ListarDenuncias) {
    const elegido = consulta(ctx, 'estado') ?? 'abierta'
    const estado = ESTADOS_DE_DENUNCIA.find((uno) => uno === elegido)
    const tipo = TIPOS_DE_DENUNCIA.find((uno) => uno === consulta(ctx, 'tipo'))
    const despuesDe = enteroDe(ctx, 'despuesDe')
    const { datos, falla } = await parte(
      listar.ejecutar({
        ...(estado && { estado }),
        ...(tipo && { tipo }),
        pagina: {
          offset: 0,
          cantidad: POR_PAGINA + 1,
          ...(despuesDe !== undefined && { desde: [despuesDe] }),
        },
      })
    )
    const leidas = datos?.elementos ?? []
    const denuncias = leidas.slice(0, POR_PAGINA)
    const ultima = leidas.length > POR_PAGINA ? denuncias.at(-1)?.denuncia.id : undefined
    return mostrar(ctx, 'denuncias/lista', {
      titulo: 'Denuncias',
      seccion: 'denuncias',
      estado: estado ?? 'todas',
      tipo: tipo ?? '',
      tipos: TIPOS_DE_DENUNCIA,
      falla,
      total: datos?.total ?? 0,
      denuncias: denuncias.map(conAutor),
      siguiente: siguiente(ctx, 'despuesDe', ultima ?? null),
    })
  }

  @inject()
  async show(ctx: HttpContext, ver: VerDenuncia) {
    const { datos, falla } = await parte(this.#vista(ctx, ver))
    const titulo = `Denuncia ${ctx.params.denuncia}`
    if (!datos) {
      avisar(ctx, 'mal', falla)
      return mostrar(ctx, 'vacia', { titulo, seccion: 'denuncias' })
    }
    return mostrar(ctx, 'denuncias/una', {
      titulo,
      seccion: 'denuncias',
      ...conAutor(datos),
      cosa: datos.cosa,
      textosAnteriores: datos.textosAnteriores,
      resolucion: datos.resolucion,
      hermanas: datos.denuncias.elementos
        .filter(({ denuncia }) => denuncia.id !== datos.denuncia.id)
        .map(conAutor),
      total: datos.denuncias.total,
      resoluciones: RESOLUCIONES.filter((una) => cabe(una, datos.denuncia.tipo)),
    })
  }

  @inject()
  async resolver(ctx: HttpContext, ver: VerDenuncia, resolver: ResolverDenuncia) {
    const vista = await antesDeCambiar(ctx, this.#vista(ctx, ver))
    const { denuncia, cosa, denuncias, resolucion: enCurso } = vista
    const volver = `/panel/denuncias/${denuncia.id}`
    const resolucion = RESOLUCIONES.find((una) => una === campo(ctx, 'resolucion'))
    const nota = campo(ctx, 'nota').trim()
    if (!resolucion || !cabe(resolucion, denuncia.tipo)) {
      return irConAviso(ctx, volver, 'mal', 'Elegí qué se resuelve.')
    }
    if ([...nota].length > LARGO_DE_NOTA) {
      return irConAviso(ctx, volver, 'mal', `La nota tiene hasta ${LARGO_DE_NOTA} caracteres.`)
    }
    const { dice, estaba } = loDenunciado(cosa)
    const cambio = {
      titulo: `Resolver la denuncia ${denuncia.id}`,
      seccion: 'denuncias' as const,
      detalle: [
        ...dice,
        QUE_HACE[resolucion],
        'Se cierran todas las denuncias abiertas sobre lo mismo, y se le avisa a quienes las hicieron.',
        nota ? `Nota, que ve solo quien administra: ${nota}` : 'Sin nota.',
      ],
      boton: 'Resolver',
      peligro: resolucion !== 'desestimada',
      volver,
      estaba: [denuncia.estado, denuncias.total, enCurso?.id ?? null, estaba],
    }
    if (!(await confirmado(ctx, cambio))) {
      return
    }
    const pedido = { id: denuncia.id, resolucion, nota: nota || null }
    const resultado = await resolver.ejecutar({ ...pedido, ...quienAdministra(ctx) })
    const hecho = resultado.tipo === 'resuelta' || resultado.tipo === 'ya-resuelta'
    return irConAviso(ctx, volver, hecho ? 'listo' : 'mal', contar(resultado))
  }

  async #vista({ params }: HttpContext, ver: VerDenuncia) {
    const vista = await ver.ejecutar({ id: params.denuncia, pagina: HERMANAS })
    if (!vista) {
      throw Rechazo.conMensaje(404, `No existe la denuncia ${params.denuncia}.`)
    }
    return vista
  }
}

const QUE_HACE: Record<(typeof RESOLUCIONES)[number], string> = {
  'desestimada': 'No se le hace nada a lo denunciado.',
  'video-deshabilitado': 'El video deja de verlo todo el mundo.',
  'comentario-eliminado': 'El comentario se elimina. Lo que decía se recuerda 90 días.',
  'usuario-deshabilitado': 'Su autor queda afuera desde su próximo pedido.',
}

function contar(resultado: Resultado): string {
  switch (resultado.tipo) {
    case 'resuelta':
      return `Resuelta. Denuncias que se cerraron: ${resultado.denuncias}.`
    case 'ya-resuelta':
      return 'Ya estaba resuelta así: no hacía falta nada.'
    case 'otra-en-curso':
      return `Otra persona ya la está resolviendo: ${resultado.resolucion}.`
    case 'otra-resuelta':
      return `Otra persona ya la resolvió: ${resultado.resolucion}.`
    case 'no-cabe':
      return 'Esa resolución no es para lo que se denunció.'
    case 'desconocida':
      return 'Esa denuncia ya no existe.'
  }
}

type ConGente = Awaited<ReturnType<ListarDenuncias['ejecutar']>>['elementos'][number]

/** Edge no distingue lo que falta de lo que nadie le dio. */
const conAutor = ({ denuncia, denunciante, autor }: ConGente) => ({
  denuncia,
  denunciante: denunciante ?? null,
  autor: autor ?? null,
})
