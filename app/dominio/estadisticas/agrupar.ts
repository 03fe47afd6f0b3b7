import { SERIES, type Estadisticas, type Serie } from '#estadisticas/series'

type Dia = Estadisticas['dias'][number]

export type Periodo = { desde: string; hasta: string } & Record<Serie, number>

/** Los días, juntados de a tantos que queden a lo sumo `cuantos`: así siempre se los puede mirar. */
export function agrupar(dias: Dia[], cuantos: number): { deA: number; periodos: Periodo[] } {
  const deA = Math.max(1, Math.ceil(dias.length / cuantos))
  const periodos: Periodo[] = []
  for (let desde = 0; desde < dias.length; desde += deA) {
    periodos.push(juntar(dias.slice(desde, desde + deA)))
  }
  return { deA, periodos }
}

/** Todo lo del rango. */
export const juntar = (dias: Dia[]): Periodo => ({
  desde: dias[0]?.dia ?? '',
  hasta: dias.at(-1)?.dia ?? '',
  ...(Object.fromEntries(
    SERIES.map((serie) => [serie, dias.reduce((suma, dia) => suma + dia[serie], 0)])
  ) as Record<Serie, number>),
})
