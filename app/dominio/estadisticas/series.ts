export const SERIES = ['reacciones', 'comentarios', 'contactos', 'usuarios', 'videos'] as const

export type Serie = (typeof SERIES)[number]

export type Estadisticas = {
  /** Desde siempre. */
  totales: Record<Serie, number>
  /** Días UTC, del primero al último del rango, con sus ceros. */
  dias: ({ dia: string } & Record<Serie, number>)[]
}
