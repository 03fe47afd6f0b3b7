import { inject } from '@adonisjs/core'
import { ReunirPagina } from '#muro/reunir_pagina'
import type { Pagina } from '#base/pagina'
import { ordenarExplicando } from '#reglas/motor/explicar'
import { ReglasVigentes } from '#reglas/reglas_vigentes'

/** Por qué cada video está donde está, en una página del muro de alguien (docs/contrato.md §4). */
@inject()
export class ExplicarMuro {
  constructor(
    private readonly reunirPagina: ReunirPagina,
    private readonly vigentes: ReglasVigentes
  ) {}

  /** Los videos en el orden en que los ve, con sus lugares en el muro y en media, desde 1. */
  async ejecutar({ espectador, pagina }: { espectador: number; pagina: Pagina }) {
    const motor = await this.vigentes.motor()
    const { reunidos } = await this.reunirPagina.ejecutar({
      espectador,
      pagina,
      haceFalta: () => true,
      exigirEspectador: true,
    })
    const ordenados = await ordenarExplicando(motor, reunidos)
    return ordenados.map(({ elemento: { video, autor, hechos }, ...puesto }, indice) => ({
      lugar: pagina.offset + indice + 1,
      lugarEnMedia: pagina.offset + puesto.posicion + 1,
      video,
      autor,
      hechos,
      importancia: puesto.importancia,
      aportes: puesto.aportes,
      empata: puesto.importancia === ordenados[indice - 1]?.importancia,
    }))
  }
}
