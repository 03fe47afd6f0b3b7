import { describirAportes } from '#consola/mostrar_hechos'
import type { ProbarReglas } from '#muro/probar_reglas'

type Probado = Awaited<ReturnType<ProbarReglas['ejecutar']>>[number]

/** Cómo ordenan las reglas que rigen: sin otras con qué comparar, lo de después es lo mismo. */
export const TITULOS_DE_PRUEBA = ['Lugar', 'Video', 'Importancia', 'Reglas']

export const filaDePrueba = ({ titulo, despues }: Probado) => [
  despues.lugar,
  titulo,
  despues.importancia,
  describirAportes(despues.aportes),
]

/** Y cómo ordenarían otras. */
export const TITULOS_DE_COMPARACION = [
  ...['Antes', 'Después', 'Video', 'Importancia'],
  ...['Reglas antes', 'Reglas después'],
]

export const filaDeComparacion = ({ titulo, antes, despues }: Probado) => [
  antes.lugar,
  despues.lugar,
  titulo,
  `${antes.importancia} → ${despues.importancia}`,
  describirAportes(antes.aportes),
  describirAportes(despues.aportes),
]
