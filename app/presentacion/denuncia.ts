import type { DenunciaConGente } from '#denuncias/listar_denuncias'
import type { Cosa, VerDenuncia } from '#denuncias/ver_denuncia'
import { datosDeAutor } from '#presentacion/usuario'
import type { Usuario } from '#red/auth/contrato'

type Vista = NonNullable<Awaited<ReturnType<VerDenuncia['ejecutar']>>>

/** Una denuncia para quien administra: la única cara en la que figura quién la hizo (docs/contrato.md §16). */
export const mostrarDenuncia = ({ denuncia, denunciante, autor }: DenunciaConGente) => ({
  id: denuncia.id,
  tipo: denuncia.tipo,
  cosa_id: denuncia.tipo === 'video' ? denuncia.cosa : Number(denuncia.cosa),
  motivo: denuncia.motivo,
  texto: denuncia.texto,
  fecha: denuncia.fecha.toISO(),
  estado: denuncia.estado,
  resolucion: denuncia.resolucion,
  resuelta: denuncia.resuelta?.toISO() ?? null,
  denunciante: persona(denuncia.denunciante, denunciante),
  autor: persona(denuncia.autor, autor),
})

/** Con lo denunciado, lo que se resolvió o se está resolviendo, y las demás sobre lo mismo. */
export const mostrarDenunciaEntera = ({
  cosa,
  textosAnteriores,
  resolucion,
  denuncias,
  ...vista
}: Vista) => ({
  ...mostrarDenuncia(vista),
  autor: {
    ...persona(vista.denuncia.autor, vista.autor),
    habilitado: vista.autor?.habilitado ?? null,
  },
  cosa: mostrarCosa(cosa, vista.autor),
  textos_anteriores: textosAnteriores,
  ultima_resolucion: resolucion && {
    resolucion: resolucion.resolucion,
    nota: resolucion.nota,
    quien: resolucion.quien,
    fecha: resolucion.fecha.toISO(),
    terminada: resolucion.terminada?.toISO() ?? null,
  },
  denuncias: { total: denuncias.total, elementos: denuncias.elementos.map(mostrarDenuncia) },
})

const persona = (id: number, usuario: Usuario | undefined) => ({ id, ...datosDeAutor(usuario) })

function mostrarCosa(cosa: Cosa, autor: Usuario | undefined) {
  switch (cosa.tipo) {
    case 'video':
      return cosa.video && mostrarVideoDenunciado(cosa.video)
    case 'comentario':
      return (
        cosa.comentario && {
          id: cosa.comentario.id,
          video_id: cosa.comentario.video,
          comentario: cosa.comentario.comentario,
          fecha: cosa.comentario.fecha?.toISO() ?? null,
        }
      )
    case 'usuario':
      return autor ?? null
  }
}

/** Sin lo que la gente hizo con él, y con lo que hace falta para juzgarlo. */
const mostrarVideoDenunciado = (video: NonNullable<Extract<Cosa, { tipo: 'video' }>['video']>) => ({
  id: video.id,
  url: video.url,
  titulo: video.titulo,
  descripcion: video.descripcion ?? '',
  ubicacion: video.ubicacion,
  duracion: video.duracion,
  visibilidad: video.visibilidad,
  creacion: video.creacion.toISOString(),
  habilitado: video.habilitado,
})
