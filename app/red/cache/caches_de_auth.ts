import type { Identidad, Usuario } from '#red/auth/contrato'
import { CacheConVuelos, type Ajustes } from '#red/cache/cache_con_vuelos'
import type { Compartida } from '#red/cache/compartida'
import { CachesDeAuth, type DeQuien } from '#red/cache/contrato'
import { cabe, comoPerfil, comoSesion } from '#red/cache/formas'

/** De cada una, si está encendida, cuánto y cuántas. */
export type AjustesDeCaches = Record<'perfiles' | 'sesiones', Ajustes | undefined>

/** Las que estén encendidas, y lo que comparten. */
export class CachesEncendidas extends CachesDeAuth {
  readonly perfiles: CacheConVuelos<Usuario> | undefined
  readonly sesiones: CacheConVuelos<Identidad> | undefined

  constructor(
    { perfiles, sesiones }: AjustesDeCaches,
    private readonly compartida?: Compartida
  ) {
    super()
    this.perfiles =
      perfiles &&
      new CacheConVuelos({
        ...{ ...perfiles, compartida, nombre: 'perfiles' },
        de: ({ id }) => id,
        leer: comoPerfil,
        seGuarda: cabe,
      })
    this.sesiones =
      sesiones &&
      new CacheConVuelos({
        ...{ ...sesiones, compartida, nombre: 'sesiones' },
        de: ({ usuarioId }) => usuarioId,
        leer: comoSesion,
        seGuarda: ({ esAdmin }) => !esAdmin,
      })
  }

  async olvidar(quien: DeQuien) {
    this.#olvidarAca(quien)
    await this.compartida?.olvidar(quien)
    // Lo que otro pedido de este proceso leyó de Redis mientras tanto era de antes.
    this.#olvidarAca(quien)
  }

  async empezar() {
    await this.compartida?.empezar((quien) => this.#olvidarAca(quien))
  }

  detener() {
    this.compartida?.detener()
  }

  #olvidarAca(quien: DeQuien) {
    this.perfiles?.olvidar(quien)
    this.sesiones?.olvidar(quien)
  }
}
