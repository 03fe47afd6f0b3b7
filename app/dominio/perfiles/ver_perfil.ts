import { inject } from '@adonisjs/core'
import { contarContactos } from '#contactos/consultas'
import { relacionEntre } from '#contactos/relacion'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ServidorDeMedia } from '#red/media/contrato'
import { siExiste } from '#usuarios/si_existe'

/**
 * Cuántos videos se miran, como mucho, para no contar los que no se pueden mostrar: media solo sabe el
 * total. De quien tiene más, el resto se cuenta sin mirar.
 */
const MIRADOS = 1_000

/** El perfil de alguien como lo ve un espectador (docs/contrato.md §2). */
@inject()
export class VerPerfil {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia
  ) {}

  /** `null` si auth no conoce al usuario, o no se ven. */
  async ejecutar({ usuarioId, espectador }: { usuarioId: number; espectador: number }) {
    const esPropio = usuarioId === espectador
    const encontrado = await siExiste({
      usuario: this.auth.buscarUsuario(usuarioId),
      datos: this.#datos(usuarioId, espectador, esPropio),
    })
    if (!encontrado?.datos) {
      return null
    }

    return { esPropio, usuario: encontrado.usuario, ...encontrado.datos }
  }

  async #datos(usuarioId: number, espectador: number, esPropio: boolean) {
    const [estado, contactos] = await Promise.all([
      esPropio ? null : relacionEntre({ usuarioId: espectador, otra: usuarioId }),
      contarContactos([usuarioId]),
    ])
    if (estado === 'bloqueo') {
      return null
    }
    const vePrivados = esPropio || estado === 'contacto'
    const { total, descartados } = await this.media.listar(
      { deUsuario: usuarioId, privadosDe: vePrivados ? [usuarioId] : [] },
      { offset: 0, cantidad: MIRADOS }
    )
    return { estado, contactos: contactos.get(usuarioId) ?? 0, videos: total - descartados }
  }
}
