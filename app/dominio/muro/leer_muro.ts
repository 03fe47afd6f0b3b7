import { inject } from '@adonisjs/core'
import { ReunirPagina } from '#muro/reunir_pagina'
import { conUnoMas, type Pagina } from '#base/pagina'
import { ordenar } from '#reglas/motor/ordenar'
import { lugarDeVideo } from '#videos/seguir_desde'
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
    const { reunidos, comienzo } = await this.reunirPagina.ejecutar({
      espectador,
      pagina: conUnoMas(pagina),
      haceFalta: (hecho) => motor.usa(hecho),
    })
    // Lo que sigue va después del último en el orden de media: las reglas ordenan la página por dentro.
    const deLaPagina = reunidos.slice(0, pagina.cantidad)
    const ultimo = reunidos.length > pagina.cantidad ? deLaPagina.at(-1) : undefined
    const ordenados = await ordenar(motor, deLaPagina)
    return {
      videos: ordenados.map(({ elemento }) => elemento),
      siguiente: ultimo && lugarDeVideo(ultimo.video, comienzo + pagina.cantidad),
    }
  }
}
