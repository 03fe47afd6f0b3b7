import { inject } from '@adonisjs/core'
import { ReunirPagina } from '#muro/reunir_pagina'
import type { Pagina } from '#base/pagina'
import type { Hechos } from '#reglas/hechos'
import type { DefinicionDeRegla } from '#reglas/lenguaje/definicion'
import type { VideoSupuesto } from '#reglas/lenguaje/leer_hechos'
import { comparar } from '#reglas/motor/comparar'
import { MotorDeReglas } from '#reglas/motor/motor'
import { ReglasVigentes } from '#reglas/reglas_vigentes'

/** Con qué se prueban: con videos supuestos o con el muro de alguien. */
export type Muestra = { videos: VideoSupuesto[] } | { espectador: number; pagina: Pagina }

/** Muestra qué harían unas reglas, comparadas con las que rigen, sin cambiar nada. */
@inject()
export class ProbarReglas {
  constructor(
    private readonly vigentes: ReglasVigentes,
    private readonly reunirPagina: ReunirPagina
  ) {}

  /** Los videos en el orden que les daría la propuesta; sin propuesta, el de las reglas que rigen. */
  async ejecutar(muestra: Muestra, propuesta: DefinicionDeRegla[] | null) {
    const antes = await this.vigentes.motor()
    const despues = propuesta ? new MotorDeReglas(propuesta) : antes
    const videos = await this.#reunir(muestra)
    const comparados = await comparar(videos, { antes, despues })
    return comparados.map(({ elemento, ...puestos }) => ({ ...elemento, ...puestos }))
  }

  async #reunir(muestra: Muestra): Promise<{ video: string; titulo: string; hechos: Hechos }[]> {
    if ('videos' in muestra) {
      return muestra.videos.map(({ nombre, hechos }) => ({ video: nombre, titulo: nombre, hechos }))
    }
    const { reunidos } = await this.reunirPagina.ejecutar({
      ...muestra,
      haceFalta: () => true,
      exigirEspectador: true,
    })
    return reunidos.map(({ video: { id, titulo }, hechos }) => ({ video: id, titulo, hechos }))
  }
}
