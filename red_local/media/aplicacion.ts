import { type Aplicacion, crearAplicacion } from '../comun/aplicacion.ts'
import type { Base } from '../comun/base.ts'
import { type Reloj, relojDelSistema } from '../comun/reloj.ts'
import { agregarRutasDeDatos } from './rutas_de_datos.ts'
import { agregarRutasDeVideos } from './rutas_de_videos.ts'
import { crearVideos } from './videos.ts'

export interface OpcionesDeMedia {
  reloj?: Reloj
}

/** Arma el media server de `docs/contrato.md §10` sobre su base. No comprueba ningún token. */
export function crearAplicacionDeMedia(base: Base, opciones: OpcionesDeMedia = {}): Aplicacion {
  const aplicacion = crearAplicacion('error')
  agregarRutasDeVideos(aplicacion, crearVideos(base, opciones.reloj ?? relojDelSistema))
  agregarRutasDeDatos(aplicacion, base)
  return aplicacion
}
