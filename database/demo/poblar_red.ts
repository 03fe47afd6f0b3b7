import { inject } from '@adonisjs/core'
import { VIDEOS_DE_DEMO } from '#database/demo/comunidad'
import { PERSONAS, type PersonaDeDemo } from '#database/demo/personas'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ServidorDeMedia, type Video, type VideoNuevo } from '#red/media/contrato'

/**
 * Registra a la comunidad en auth y sube sus videos a media. Lo que ya esté no se repite: una siembra
 * cortada se completa sembrando de nuevo.
 */
@inject()
export class PoblarRed {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia
  ) {}

  /** Los ids de las personas, en el orden de `PERSONAS`, y sus videos, del más viejo al más nuevo. */
  async ejecutar(): Promise<{ personas: number[]; videos: Video[] }> {
    const personas: number[] = []
    for (const persona of PERSONAS) {
      personas.push(await this.#registrar(persona))
    }
    const subidos = await this.#listar(personas)
    for (const { autor, ...resto } of VIDEOS_DE_DEMO) {
      const video = { ...resto, usuarioId: personas[autor] ?? 0 }
      if (!subidos.some((subido) => esElMismo(subido, video))) {
        await this.#subir(video)
      }
    }
    return { personas, videos: await this.#listar(personas) }
  }

  async #registrar({ email, clave, ...perfil }: PersonaDeDemo): Promise<number> {
    const credenciales = { email, clave }
    const sesion =
      (await this.auth.registrar(credenciales)) ?? (await this.auth.iniciarSesion(credenciales))
    if (!sesion) {
      throw new Error(`${email} ya existe en el auth server, con otra clave o deshabilitado`)
    }
    await this.auth.editarPerfil(sesion.usuarioId, perfil)
    return sesion.usuarioId
  }

  async #subir(video: VideoNuevo) {
    const errores = await this.media.crear(video)
    if (errores) {
      throw new Error(`El media server no aceptó «${video.titulo}»: ${JSON.stringify(errores)}`)
    }
  }

  async #listar(personas: number[]): Promise<Video[]> {
    const listas = await Promise.all(
      personas.map((persona) =>
        this.media.listar(
          { privadosDe: [persona], deUsuario: persona },
          { offset: 0, cantidad: VIDEOS_DE_DEMO.length }
        )
      )
    )
    return listas
      .flatMap(({ videos }) => videos)
      .sort((uno, otro) => uno.creacion.getTime() - otro.creacion.getTime())
  }
}

function esElMismo(subido: Video, nuevo: VideoNuevo): boolean {
  return subido.usuarioId === nuevo.usuarioId && subido.titulo === nuevo.titulo
}
