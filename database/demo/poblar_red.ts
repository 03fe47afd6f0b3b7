import { inject } from '@adonisjs/core'
import { VIDEOS_DE_DEMO } from '#database/demo/comunidad'
import { PERSONAS } from '#database/demo/personas'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ServidorDeMedia, type Video } from '#red/media/contrato'

/** Registra a la comunidad en auth y sube sus videos a media. */
@inject()
export class PoblarRed {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia
  ) {}

  /** Los ids de las personas, en el orden de `PERSONAS`, y los videos que quedaron en media. */
  async ejecutar(): Promise<{ personas: number[]; videos: Video[] }> {
    const personas: number[] = []
    for (const persona of PERSONAS) {
      personas.push(await this.#registrar(persona))
    }
    for (const { autor, ...video } of VIDEOS_DE_DEMO) {
      await this.media.crear({ ...video, usuarioId: personas[autor] ?? 0 })
    }
    const { videos } = await this.media.listar(
      { privadosDe: personas },
      { offset: 0, cantidad: VIDEOS_DE_DEMO.length }
    )
    return { personas, videos: videos.filter(({ usuarioId }) => personas.includes(usuarioId)) }
  }

  /** Quien ya estaba registrado (una siembra que se cortó) entra con su clave. */
  async #registrar({ email, clave, ...perfil }: (typeof PERSONAS)[number]): Promise<number> {
    const credenciales = { email, clave }
    const sesion =
      (await this.auth.registrar(credenciales)) ?? (await this.auth.iniciarSesion(credenciales))
    if (!sesion) {
      throw new Error(`${email} ya existe en el auth server con otra clave`)
    }
    await this.auth.editarPerfil(sesion.usuarioId, perfil)
    return sesion.usuarioId
  }
}
