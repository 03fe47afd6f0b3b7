import { deAPocas } from '#base/de_a_pocas'
import type { Avance } from '#bajas/pasos'
import type { ServidorDeMedia } from '#red/media/contrato'

const PAGINA = 50
const A_LA_VEZ = 4

/** Deshabilita en media los videos de alguien, de a una página: los que quedan deshabilitados salen de la lista. */
export async function deshabilitarVideos(media: ServidorDeMedia, usuario: number): Promise<Avance> {
  const { videos, total } = await media.listar(
    { privadosDe: [usuario], deUsuario: usuario },
    { offset: 0, cantidad: PAGINA }
  )
  await deAPocas(
    videos.map(
      ({ id }) =>
        () =>
          media.editar(id, { habilitado: false })
    ),
    A_LA_VEZ
  )
  return total > videos.length && videos.length > 0 ? 'falta' : 'terminado'
}
