import type { ServidorDeMedia } from '#red/media/contrato'
import { MediaEnMemoria } from '#tests/apoyo/media_en_memoria'
import { encenderRedDePrueba } from './red_de_prueba.js'

export type MediaEncendida = {
  media: ServidorDeMedia
  /** Su token. */
  administrador: string
  /** Lo que hace el administrador web con un video. */
  deshabilitar(id: string): void | Promise<void>
  apagar(): void | Promise<void>
}

/** Todo lo que hay que cumpla el contrato de media: el doble de las pruebas también. */
export const DRIVERS_DE_MEDIA: Record<string, () => Promise<MediaEncendida>> = {
  'por HTTP': async () => {
    const red = await encenderRedDePrueba()
    return {
      media: red.media,
      administrador: red.administrador,
      deshabilitar: (id) => red.editar('media', `/video/${id}`, { habilitado: false }),
      apagar: () => red.apagar(),
    }
  },
  'en memoria': async () => {
    const media = new MediaEnMemoria([], 1_000)
    return {
      media,
      administrador: '',
      deshabilitar: async (id) => void (await media.editar(id, { habilitado: false })),
      apagar: () => {},
    }
  },
}
