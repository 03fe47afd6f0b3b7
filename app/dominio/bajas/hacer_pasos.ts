import { randomBytes } from 'node:crypto'
import { olvidarFilas } from '#bajas/olvidar/filas'
import { deshabilitarVideos } from '#bajas/deshabilitar_videos'
import type { Avance, Paso, QuienSeVa } from '#bajas/pasos'
import type { ServidorDeAuth } from '#red/auth/contrato'
import type { ServidorDeMedia } from '#red/media/contrato'

type Servidores = {
  /** El de verdad, que todavía conoce a quien se fue. */
  auth: Pick<ServidorDeAuth, 'editarPerfil' | 'cambiarClave'>
  media: ServidorDeMedia
  enFirebase: (quien: QuienSeVa) => Promise<void>
}

const EN_BLANCO = { nombre: '', apellido: '', telefono: null, direccion: null, foto: '' }

/** Cómo se hace cada paso de una baja. */
export function pasosDeBaja({ auth, media, enFirebase }: Servidores) {
  const pasos = {
    videos: ({ usuario }) => deshabilitarVideos(media, usuario),
    async firebase(quien) {
      await enFirebase(quien)
      return 'terminado'
    },
    filas: olvidarFilas,
    async auth({ usuario }) {
      await auth.editarPerfil(usuario, EN_BLANCO)
      await auth.cambiarClave(usuario, randomBytes(24).toString('base64url'))
      return 'terminado'
    },
  } satisfies Partial<Record<Paso, (quien: QuienSeVa) => Promise<Avance>>>
  return {
    ...pasos,
    /** Firebase antes que las filas: por ellas se sabe con quiénes hablaba. */
    async repaso(quien) {
      await pasos.videos(quien)
      await pasos.auth(quien)
      await pasos.firebase(quien)
      return pasos.filas(quien)
    },
  } satisfies Record<Paso, (quien: QuienSeVa) => Promise<Avance>>
}
