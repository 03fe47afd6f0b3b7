import type { DenunciaConGente } from '#denuncias/listar_denuncias'
import type { VerDenuncia } from '#denuncias/ver_denuncia'

export const TITULOS_DE_DENUNCIA = ['Id', 'Fecha', 'Qué', 'Motivo', 'De', 'Denunció', 'Estado']

type Vista = NonNullable<Awaited<ReturnType<VerDenuncia['ejecutar']>>>

/** La fila de una denuncia en una tabla. */
export function filaDeDenuncia({ denuncia, denunciante, autor }: DenunciaConGente) {
  const { id, fecha, tipo, cosa, motivo, estado, resolucion } = denuncia
  return [
    id,
    fecha.toISO() ?? '',
    `${tipo} ${cosa}`,
    motivo,
    autor?.email ?? `usuario ${denuncia.autor}`,
    denunciante?.email ?? `usuario ${denuncia.denunciante}`,
    resolucion ?? estado,
  ]
}

/** Una denuncia como dato, para un programa. */
export function datosDeDenuncia({ denuncia, denunciante, autor }: DenunciaConGente) {
  return {
    id: denuncia.id,
    tipo: denuncia.tipo,
    cosa: denuncia.cosa,
    motivo: denuncia.motivo,
    texto: denuncia.texto,
    fecha: denuncia.fecha.toISO(),
    estado: denuncia.estado,
    resolucion: denuncia.resolucion,
    denunciante: { id: denuncia.denunciante, email: denunciante?.email ?? null },
    autor: { id: denuncia.autor, email: autor?.email ?? null },
  }
}

/** Una denuncia con lo denunciado y todas las que hay sobre lo mismo. */
export const datosDeVista = ({
  cosa,
  textosAnteriores,
  resolucion,
  denuncias,
  ...vista
}: Vista) => ({
  ...datosDeDenuncia(vista),
  autor_habilitado: vista.autor?.habilitado ?? null,
  denunciado: denunciadoDe(cosa),
  textos_anteriores: textosAnteriores,
  ultima_resolucion: resolucion && {
    resolucion: resolucion.resolucion,
    nota: resolucion.nota,
    quien: resolucion.quien,
    terminada: resolucion.terminada?.toISO() ?? null,
  },
  denuncias: { total: denuncias.total, elementos: denuncias.elementos.map(datosDeDenuncia) },
})

function denunciadoDe(cosa: Vista['cosa']) {
  if (cosa.tipo === 'video') {
    const { video } = cosa
    return video && { titulo: video.titulo, url: video.url, habilitado: video.habilitado }
  }
  if (cosa.tipo === 'comentario') {
    const { comentario } = cosa
    return comentario && { video: comentario.video, comentario: comentario.comentario }
  }
  return null
}
