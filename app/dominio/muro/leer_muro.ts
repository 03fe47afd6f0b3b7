import { inject } from '@adonisjs/core'
import { ReunirPagina } from '#muro/reunir_pagina'
import type { Pagina } from '#base/pagina'
import { ordenar } from '#reglas/motor/ordenar'
import { ReglasVigentes } from '#reglas/reglas_vigentes'

/** Una página del muro de un espectador, ordenada por las reglas (docs/contrato.md §4). */
@inject()
export class LeerMuro {
  constructor(
    private readonly reunirPagina: ReunirPagina,
    private readonly vigentes: ReglasVigentes
  ) {}

  async ejecutar({ espectador, pagina }: { espectador: number; pagina: Pagina }) {
    const motor = await this.vigentes.motor()
    const reunidos = await this.reunirPagina.ejecutar({
      espectador,
      pagina,
      haceFalta: (hecho) => motor.usa(hecho),
    })
    const ordenados = await ordenar(motor, reunidos)
    return ordenados.map(({ elemento }) => elemento)
  }
}
