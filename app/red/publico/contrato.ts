import type { Servidor } from '#red/errores'

/** Días `AAAA-MM-DD`, UTC, los dos incluidos. */
export type RangoDeDias = { inicio: string; fin: string }

export type PorDia = Record<string, number>

/**
 * Lo que los otros servidores le contestan a cualquiera, y si aceptan a este (docs/contrato.md §9 y §10). Todas
 * las operaciones lanzan `ErrorDeRed` cuando no contestan como deben y `RechazoDeRed` ante un 4xx imprevisto.
 */
export abstract class LoPublicoDeLaRed {
  /** Que haya alguien que contesta. */
  abstract contesta(servidor: Servidor): Promise<void>

  /** Si auth acepta el `APP_SERVER_TOKEN` de este servidor, o que no lo tenga. */
  abstract aceptaNuestroToken(): Promise<boolean>

  /** Cuánta gente se registró desde siempre. */
  abstract totalDeUsuarios(): Promise<number>

  /** Cuántos videos se subieron desde siempre. */
  abstract totalDeVideos(): Promise<number>

  abstract usuariosPorDia(rango: RangoDeDias): Promise<PorDia>

  abstract videosPorDia(rango: RangoDeDias): Promise<PorDia>
}
